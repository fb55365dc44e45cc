package org.gonghui.member.station;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.station.OpeningHours.Span;
import org.gonghui.member.station.OpeningHours.Weekly;

/// A station as a list says it.
///
/// @param latitude degrees of WGS 84
/// @param longitude degrees of WGS 84
/// @param services codes of what it offers
/// @param hours none where it is empty
public record ListedStation(
    StationKind kind,
    String name,
    String address,
    String divisionCode,
    double latitude,
    double longitude,
    List<String> services,
    List<Hours> hours) {

  /// Hours of a day of the week.
  ///
  /// @param from 00:00 to 23:59
  /// @param until later than that, up to 24:00
  public record Hours(DayOfWeek day, String from, String until) {
    public boolean isInOrder() {
      return new Span(from, until).isInOrder();
    }
  }

  public boolean isInTheCountry() {
    return position().isInTheCountry();
  }

  StationBody of(UUID union) {
    return new StationBody(
        kind, union, name, address, divisionCode, position(), services, openingHours());
  }

  private Position position() {
    return new Position(latitude, longitude);
  }

  private OpeningHours openingHours() {
    var weekly =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Weekly(day, spans(day)))
            .filter(day -> !day.spans().isEmpty())
            .toList();
    return new OpeningHours(weekly, List.of());
  }

  private List<Span> spans(DayOfWeek day) {
    return hours.stream()
        .filter(each -> each.day() == day)
        .map(each -> new Span(each.from(), each.until()))
        .toList();
  }
}
