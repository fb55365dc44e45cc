package org.gonghui.member.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.time.BusinessDay;

/// When a station is open, in the time of Asia/Shanghai. Hours that end at midnight go on in those that begin there.
///
/// @param weekly hours of each day of the week; closed on a day that is not named
/// @param exceptions days on which other hours hold; closed all day where a day has none
@Schema(name = "OpeningHours")
record OpeningHours(
    @NotNull @Size(max = 7) List<@NotNull @Valid Weekly> weekly,
    @NotNull @Size(max = 100) List<@NotNull @Valid Special> exceptions) {
  private static final int MIDNIGHT = 24 * 60;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final Duration A_WEEK = Duration.ofDays(DAYS_OF_A_WEEK);

  /// Hours of a day of the week.
  @Schema(name = "WeeklyHours")
  record Weekly(
      @NotNull DayOfWeek day, @NotNull @Size(max = 10) List<@NotNull @Valid Span> spans) {}

  /// Hours of a date.
  @Schema(name = "SpecialHours")
  record Special(
      @NotNull LocalDate date, @NotNull @Size(max = 10) List<@NotNull @Valid Span> spans) {}

  /// From an hour to an hour of one day.
  ///
  /// @param from 00:00 to 23:59
  /// @param until later than that, up to 24:00
  @Schema(name = "OpenSpan")
  record Span(
      @NotNull @Size(max = 5) @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String from,
      @NotNull @Size(max = 5) @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00") String until) {
    boolean isInOrder() {
      return from.compareTo(until) < 0;
    }

    private boolean covers(int minute) {
      return minuteOf(from) <= minute && minute < minuteOf(until);
    }

    private static int minuteOf(String hour) {
      return Integer.parseInt(hour.substring(0, 2)) * 60 + Integer.parseInt(hour.substring(3));
    }
  }

  static OpeningHours none() {
    return new OpeningHours(List.of(), List.of());
  }

  boolean isOpenAt(Instant moment) {
    var local = moment.atZone(BusinessDay.SHANGHAI);
    var minute = minuteOf(local);
    return endOf(local.toLocalDate(), minute) > minute;
  }

  /// When it closes next, where it is open at the moment; empty where it does not within a week, too.
  Optional<Instant> openUntil(Instant moment) {
    if (!isOpenAt(moment)) {
      return Optional.empty();
    }
    var local = moment.atZone(BusinessDay.SHANGHAI);
    var day = local.toLocalDate();
    var until = endOf(day, minuteOf(local));
    for (var days = 0; until == MIDNIGHT && days < DAYS_OF_A_WEEK; days++) {
      day = day.plusDays(1);
      until = endOf(day, 0);
    }
    return Optional.of(day.atStartOfDay(BusinessDay.SHANGHAI).toInstant().plusSeconds(until * 60L))
        .filter(end -> end.isBefore(moment.plus(A_WEEK)));
  }

  private static int minuteOf(ZonedDateTime local) {
    return local.getHour() * 60 + local.getMinute();
  }

  /// @return the minute itself where it is closed
  private int endOf(LocalDate day, int minute) {
    var end = minute;
    for (var longer = true; longer; ) {
      var from = end;
      end =
          spans(day).stream()
              .filter(span -> span.covers(from))
              .mapToInt(span -> Span.minuteOf(span.until()))
              .max()
              .orElse(from);
      longer = end > from;
    }
    return end;
  }

  private List<Span> spans(LocalDate day) {
    var special = exceptions.stream().filter(each -> each.date().equals(day)).toList();
    return special.isEmpty()
        ? weekly.stream()
            .filter(each -> each.day() == day.getDayOfWeek())
            .flatMap(each -> each.spans().stream())
            .toList()
        : special.stream().flatMap(each -> each.spans().stream()).toList();
  }
}
