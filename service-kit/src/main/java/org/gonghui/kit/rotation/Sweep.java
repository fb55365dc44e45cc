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

  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  private record Row(UUID id, byte[] source, byte @Nullable [] value) {}

  private final Connection connection;
  private final Target target;

  Sweep(Connection connection, Target target) {
    this.connection = connection;
    this.target = target;
  }

  Step step(@Nullable UUID after, int most) throws SQLException {
    var rows =
        rows("%1$s > ? order by %1$s limit " + most, after == null ? Keyset.BEFORE_ALL : after);
    if (rows.isEmpty()) {
      return new Step(null, 0, 0);
    }
    var stale = stale(rows);
    var changed = stale.isEmpty() ? 0 : change(stale);
    return new Step(rows.getLast().id(), stale.size(), changed);
  }

  private int change(List<Row> stale) throws SQLException {
    var ids = connection.createArrayOf("uuid", stale.stream().map(Row::id).toArray());
    var mine = stale(rows("%1$s = any(?) for update skip locked", ids));
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
  private List<Row> rows(String condition, Object parameter) throws SQLException {
    var source = target.source();
    var sql =
        ("select %1$s, coalesce(%2$s, ''), %3$s from %4$s where " + condition)
            .formatted(source.idColumn(), source.column(), target.written(), source.table());
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, parameter);
      var rows = new ArrayList<Row>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3)));
        }
      }
      return rows;
    }
  }
}
