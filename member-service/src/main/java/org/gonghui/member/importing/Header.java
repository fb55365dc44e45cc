package org.gonghui.member.importing;

import java.util.EnumMap;
import java.util.Map;

/// Where each column of a list stands.
record Header(Map<Field, Integer> places) {

  /// @throws UnreadableFile when a column that is needed is missing, or one is there twice
  static Header of(Row row) {
    var places = new EnumMap<Field, Integer>(Field.class);
    for (var i = 0; i < row.cells().size(); i++) {
      var place = i;
      Field.of(row.cells().get(i)).ifPresent(field -> put(field, place, places));
    }
    for (var field : Field.values()) {
      if (field.isNeeded() && !places.containsKey(field)) {
        throw new UnreadableFile(ImportFailure.MISSING_COLUMN);
      }
    }
    return new Header(Map.copyOf(places));
  }

  private static void put(Field field, int place, Map<Field, Integer> places) {
    if (places.putIfAbsent(field, place) != null) {
      throw new UnreadableFile(ImportFailure.REPEATED_COLUMN);
    }
  }

  /// The cell without blanks around it; empty where the row is too short.
  String cell(Row row, Field field) {
    var place = places.get(field);
    return place == null || place >= row.cells().size() ? "" : row.cells().get(place).strip();
  }
}
