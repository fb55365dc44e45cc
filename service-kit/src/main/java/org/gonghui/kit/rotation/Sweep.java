package org.gonghui.kit.rotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.jspecify.annotations.Nullable;

/// Brings some rows of one column to the current key, in the running transaction. Rows that somebody else is writing are
/// left for the next pass.
final class Sweep {

  /// @param last the last row looked at; null at the end of the table
  /// @param found rows that were not under the current key
  /// @param changed those of them that are now
  record Step(@Nullable UUID last, int found, int changed) {}

  /// @param size bytes of the whole source, of which `source` may be the beginning
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Row(UUID id, byte[] source, byte @Nullable [] value, long size) {}

  /// Bytes that are opened and sealed anew in one step: a row may hold a file of some megabytes.
  private static final long PORTION = 4L << 20;

  private final Connection connection;
  private final Target target;

  Sweep(Connection connection, Target target) {
    this.connection = connection;
    this.target = target;
  }

  Step step(@Nullable UUID after, int most) throws SQLException {
    var rows =
        rows(
            target.head(),
            "%1$s > ? order by %1$s limit " + most,
            after == null ? Keyset.BEFORE_ALL : after);
    if (rows.isEmpty()) {
      return new Step(null, 0, 0);
    }
    var stale = stale(rows);
    if (stale.isEmpty()) {
      return new Step(rows.getLast().id(), 0, 0);
    }
    var portion = portion(stale);
    var last = portion.size() == stale.size() ? rows.getLast() : portion.getLast();
    return new Step(last.id(), portion.size(), change(portion));
  }

  /// The first of them, as many as one step takes, and one at least.
  static List<Row> portion(List<Row> stale) {
    var size = stale.getFirst().size();
    for (int i = 1; i < stale.size(); i++) {
      size += stale.get(i).size();
      if (size > PORTION) {
        return stale.subList(0, i);
      }
    }
    return stale;
  }

  private int change(List<Row> stale) throws SQLException {
    var ids = connection.createArrayOf("uuid", stale.stream().map(Row::id).toArray());
    var mine = stale(rows(target.source().column(), "%1$s = any(?) for update skip locked", ids));
    var sql =
        "update %s set %s = ? where %s = ?"
            .formatted(target.source().table(), target.written(), target.source().idColumn());
    try (var update = connection.prepareStatement(sql)) {
      for (var row : mine) {
        update.setBytes(1, target.fresh(row.id(), row.source()));
        update.setObject(2, row.id());
        update.addBatch();
      }
      update.executeBatch();
    }
    return mine.size();
  }

  private List<Row> stale(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.source().length > 0)
        .filter(row -> target.isStale(row.id(), row.source(), row.value()))
        .toList();
  }

  /// Names of tables and columns are the features' own, from the code.
  private List<Row> rows(String source, String condition, Object parameter) throws SQLException {
    var column = target.source();
    var sql =
        ("select %1$s, coalesce(%2$s, ''), %3$s, coalesce(octet_length(%4$s), 0) from %5$s where "
                + condition)
            .formatted(column.idColumn(), source, target.value(), column.column(), column.table());
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, parameter);
      var rows = new ArrayList<Row>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3), row.getLong(4)));
        }
      }
      return rows;
    }
  }
}
