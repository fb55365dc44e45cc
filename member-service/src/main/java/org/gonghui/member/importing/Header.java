package org.gonghui.member.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where each column of a list stands.
public record Header(List<? extends Column> columns, Map<Column, Integer> places) {

  /// @throws UnreadableFile when a column that is needed is missing, or one is there twice
  static Header of(Row row, List<? extends Column> columns) {
    var places = new HashMap<Column, Integer>();
    for (var i = 0; i < row.cells().size(); i++) {
      for (var column : columns) {
        if (column.isNamed(row.cells().get(i))) {
          put(column, i, places);
        }
      }
    }
    for (var column : columns) {
      if (column.isNeeded() && !places.containsKey(column)) {
        throw new UnreadableFile(ImportFailure.MISSING_COLUMN);
      }
    }
    return new Header(columns, Map.copyOf(places));
  }

  private static void put(Column column, int place, Map<Column, Integer> places) {
    if (places.putIfAbsent(column, place) != null) {
      throw new UnreadableFile(ImportFailure.REPEATED_COLUMN);
    }
  }

  /// The cell without blanks around it; empty where the row is too short.
  public String cell(Row row, Column column) {
    var place = places.get(column);
    return place == null || place >= row.cells().size() ? "" : row.cells().get(place).strip();
  }

  /// The first column that is needed and empty in this row.
  public Optional<? extends Column> missing(Row row) {
    return columns.stream()
        .filter(column -> column.isNeeded() && cell(row, column).isEmpty())
        .findFirst();
  }
}
