package org.gonghui.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where a sealed value stands. A value opens in its own place only: moved to another row or column it is refused.
///
/// @param row id of the row, which never changes
public record Place(String table, String column, UUID row) {

  /// The same table's other column, same row.
  public Place column(String other) {
    return new Place(table, other, row);
  }

  String columnName() {
    return table + '.' + column;
  }

  byte[] associatedData() {
    return (columnName() + '/' + row).getBytes(StandardCharsets.UTF_8);
  }
}
