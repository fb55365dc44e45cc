package org.gonghui.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.testing.Canary.Sighting;
import org.jspecify.annotations.Nullable;

/// Searches every column of every table that is not PostgreSQL's own: bytes as they are, all else as text.
final class DatabaseSearch {
  private static final String COLUMNS =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name), data_type = 'bytea'
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      order by 1, 2\
      """;

  private final Connection database;
  private final Needles needles;

  DatabaseSearch(Connection database, Needles needles) {
    this.database = database;
    this.needles = needles;
  }

  private record Column(String table, String name, boolean isBytes) {}

  List<Sighting> sightings() throws SQLException {
    var sightings = new ArrayList<Sighting>();
    for (var column : columns()) {
      search(column, sightings);
    }
    return sightings;
  }

  private List<Column> columns() throws SQLException {
    try (var select = database.prepareStatement(COLUMNS);
        var row = select.executeQuery()) {
      var columns = new ArrayList<Column>();
      while (row.next()) {
        columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
      }
      return columns;
    }
  }

  private void search(Column column, List<Sighting> sightings) throws SQLException {
    var sql =
        "select %s%s from %s"
            .formatted(column.name(), column.isBytes() ? "" : "::text", column.table());
    try (var select = database.prepareStatement(sql)) {
      select.setFetchSize(1_000);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var value = column.isBytes() ? orNone(row.getBytes(1)) : utf8(row.getString(1));
          for (var needle : needles.in(value)) {
            sightings.add(needle.at(column.table() + '.' + column.name()));
          }
        }
      }
    }
  }

  private static byte[] orNone(byte @Nullable [] value) {
    return value == null ? new byte[0] : value;
  }

  private static byte[] utf8(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }
}
