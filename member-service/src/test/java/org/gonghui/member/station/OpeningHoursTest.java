package org.gonghui.member.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gonghui.member.station.OpeningHours.Span;
import org.gonghui.member.station.OpeningHours.Special;
import org.gonghui.member.station.OpeningHours.Weekly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  /// Friday 2018-11-09 and Saturday 2018-11-10; Monday the 12th is a holiday.
  private static final OpeningHours HOURS =
      new OpeningHours(
          List.of(
              new Weekly(
                  DayOfWeek.FRIDAY,
                  List.of(
                      new Span("08:30", "12:00"),
                      new Span("12:00", "17:30"),
                      new Span("20:00", "24:00"))),
              new Weekly(DayOfWeek.SATURDAY, List.of(new Span("00:00", "02:00"))),
              new Weekly(DayOfWeek.MONDAY, List.of(new Span("08:30", "17:30")))),
          List.of(
              new Special(LocalDate.of(2018, 11, 12), List.of()),
              new Special(LocalDate.of(2018, 11, 13), List.of(new Span("10:00", "11:00")))));

  @ParameterizedTest
  @CsvSource({
    "2018-11-09T08:30:00+08:00, 2018-11-09T17:30:00+08:00",
    "2018-11-09T12:00:00+08:00, 2018-11-09T17:30:00+08:00",
    "2018-11-09T17:29:59+08:00, 2018-11-09T17:30:00+08:00",
    "2018-11-09T23:00:00+08:00, 2018-11-10T02:00:00+08:00",
    "2018-11-10T01:59:00+08:00, 2018-11-10T02:00:00+08:00",
    "2018-11-13T10:30:00+08:00, 2018-11-13T11:00:00+08:00",
    "2018-11-19T09:00:00+08:00, 2018-11-19T17:30:00+08:00"
  })
  void isOpenUntilTheHoursThatAdjoinAreOver(Instant moment, Instant until) {
    assertThat(HOURS.isOpenAt(moment)).isTrue();
    assertThat(HOURS.openUntil(moment)).contains(until);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-09T08:29:59+08:00",
    "2018-11-09T17:30:00+08:00",
    "2018-11-10T02:00:00+08:00",
    "2018-11-11T10:00:00+08:00",
    "2018-11-12T09:00:00+08:00",
    "2018-11-13T09:00:00+08:00"
  })
  void isClosedOutsideItsHoursAndOnExceptions(Instant moment) {
    assertThat(HOURS.isOpenAt(moment)).isFalse();
    assertThat(HOURS.openUntil(moment)).isEmpty();
  }

  @Test
  void whoNeverClosesIsOpenWithoutAnEnd() {
    var always = List.of(new Span("00:00", "24:00"));
    var hours =
        new OpeningHours(
            Arrays.stream(DayOfWeek.values()).map(day -> new Weekly(day, always)).toList(),
            List.of());
    var moment = Instant.parse("2018-11-09T04:00:00Z");
    assertThat(hours.isOpenAt(moment)).isTrue();
    assertThat(hours.openUntil(moment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"08:00, 08:00, false", "08:00, 07:59, false", "08:00, 24:00, true"})
  void aSpanEndsAfterItBegins(String from, String until, boolean inOrder) {
    assertThat(new Span(from, until).isInOrder()).isEqualTo(inOrder);
  }
}
