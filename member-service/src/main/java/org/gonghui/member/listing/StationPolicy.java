package org.gonghui.member.listing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.station.ListedStation;
import org.gonghui.member.station.ListedStation.Hours;
import org.gonghui.member.station.StationKind;
import org.jspecify.annotations.Nullable;

/// What a row of a list of stations must be by itself (M7, M11).
///
/// @param services codes of what a station can offer
record StationPolicy(Set<String> services) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 200;
  private static final Pattern DEGREES = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?");

  /// `1-5 08:30-17:30`: days of the week, where it is not every day, then hours.
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:([1-7])(?:-([1-7]))?\\s+)?((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");

  private static final Map<String, StationKind> KINDS =
      Map.of(
          "服务站", StationKind.SERVICE_STATION,
          "职工之家", StationKind.WORKERS_HOME,
          "暖心驿站", StationKind.WARM_HEART_STATION,
          "流动驿站", StationKind.MOBILE_STATION);

  /// @param union its id or its employer's credit code; empty where it is the list's organisation
  record Row(ListedStation station, String union) {}

  Judged<Row> judge(Cells cells) {
    return cells.<Row>missing().orElseGet(() -> judgeWhole(cells));
  }

  private Judged<Row> judgeWhole(Cells cells) {
    var kind = kind(cells.text(StationColumn.KIND));
    if (kind.isEmpty()) {
      return bad(StationColumn.KIND, RowCode.INVALID_VALUE);
    }
    if (cells.isLonger(StationColumn.NAME, LONGEST_NAME)) {
      return bad(StationColumn.NAME, RowCode.TOO_LONG);
    }
    if (cells.isLonger(StationColumn.ADDRESS, LONGEST_ADDRESS)) {
      return bad(StationColumn.ADDRESS, RowCode.TOO_LONG);
    }
    if (!UnionPolicy.isDivision(cells.text(StationColumn.DIVISION_CODE))) {
      return bad(StationColumn.DIVISION_CODE, RowCode.INVALID_VALUE);
    }
    for (var column : List.of(StationColumn.LATITUDE, StationColumn.LONGITUDE)) {
      if (!DEGREES.matcher(cells.text(column)).matches()) {
        return bad(column, RowCode.INVALID_VALUE);
      }
    }
    var offered = cells.several(StationColumn.SERVICES);
    if (!services.containsAll(offered)) {
      return bad(StationColumn.SERVICES, RowCode.UNKNOWN_STATION_SERVICE);
    }
    var hours = hours(cells.several(StationColumn.HOURS));
    if (hours.isEmpty()) {
      return bad(StationColumn.HOURS, RowCode.INVALID_VALUE);
    }
    return placed(
        new ListedStation(
            kind.get(),
            cells.text(StationColumn.NAME),
            cells.text(StationColumn.ADDRESS),
            cells.text(StationColumn.DIVISION_CODE),
            Double.parseDouble(cells.text(StationColumn.LATITUDE)),
            Double.parseDouble(cells.text(StationColumn.LONGITUDE)),
            offered,
            hours.get()),
        cells.text(StationColumn.UNION));
  }

  /// Latitude and longitude that are written the other way round are the usual fault.
  private static Judged<Row> placed(ListedStation station, String union) {
    return station.isInTheCountry()
        ? new Judged.Good<>(new Row(station, union))
        : bad(StationColumn.LATITUDE, RowCode.INVALID_VALUE);
  }

  private static Optional<StationKind> kind(String text) {
    for (var kind : StationKind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.ofNullable(KINDS.get(text));
  }

  /// @return empty where one cannot be read
  private static Optional<List<Hours>> hours(List<String> texts) {
    var hours = new ArrayList<Hours>();
    for (var text : texts) {
      var span = SPAN.matcher(text);
      if (!span.matches()) {
        return Optional.empty();
      }
      var first = span.group(1) == null ? 1 : Integer.parseInt(span.group(1));
      var last = lastDay(first, span.group(1), span.group(2));
      for (var day = first; day <= last; day++) {
        hours.add(new Hours(DayOfWeek.of(day), span.group(3), span.group(4)));
      }
      if (last < first || !hours.getLast().isInOrder()) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(hours));
  }

  private static int lastDay(int first, @Nullable String from, @Nullable String until) {
    if (from == null) {
      return DayOfWeek.SUNDAY.getValue();
    }
    return until == null ? first : Integer.parseInt(until);
  }

  private static Judged<Row> bad(StationColumn column, RowCode code) {
    return new Judged.Bad<>(column, code);
  }
}
