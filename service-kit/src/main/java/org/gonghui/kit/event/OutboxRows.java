package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Writes the outbox on the connection of the running transaction.
@ApplicationScoped
class OutboxRows {
  /// A version of an aggregate that was told before the database was set back is lower than all that are told after it:
  /// the incarnation stands above the version's bits.
  private static final String INSERT =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent, headers)
      values (?, ?, ?, ?, ?, ? + (select coalesce(max(incarnation), 0) << %d from restoration), ?, ?, ?)
      """
          .formatted(Delivery.VERSION_BITS);

  private static final String BEYOND = "select 1 from outbox offset ? limit 1";

  private final DataSource database;

  OutboxRows(DataSource database) {
    this.database = database;
  }

  void insert(List<OutboxRow> rows) {
    Sql.on(
        database,
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
              bind(insert, row);
              insert.addBatch();
            }
            return insert.executeBatch().length;
          }
        });
  }

  boolean isDeeperThan(int count) {
    return !Sql.list(database, BEYOND, select -> select.setInt(1, count), row -> row.getInt(1))
        .isEmpty();
  }

  private static void bind(PreparedStatement insert, OutboxRow row) throws SQLException {
    insert.setObject(1, row.id());
    insert.setString(2, row.topic());
    insert.setString(3, row.key());
    insert.setString(4, row.type());
    insert.setString(5, row.payload());
    insert.setLong(6, row.sequence());
    insert.setObject(7, Sql.utc(row.time()));
    insert.setString(8, row.traceparent());
    insert.setString(9, row.headers());
  }
}
