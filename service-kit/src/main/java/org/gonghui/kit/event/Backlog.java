package org.gonghui.kit.event;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.gonghui.kit.event.Batch.Waiting;
import org.gonghui.kit.lease.Lease;

/// The outbox as the relay sees it.
@ApplicationScoped
class Backlog {
  /// Always from the first row on: a row whose transaction was long may stand before rows that were sent already. Of one
  /// key no later row can be visible before it.
  private static final String READ =
      """
      select seq, id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent, headers
      from outbox where seq <> all (?) and (? = 1 or (hashtext(aggregateid) & 2147483647) % ? = ?) order by seq limit ?
      """;

  /// Waits for no disk: rows that a crash brings back are sent twice, in the same order, as after any batch that was sent
  /// and not deleted.
  private static final String FORGET =
      """
      with at_once as materialized (select set_config('synchronous_commit', 'off', true))
      delete from outbox using at_once where seq = any (?)
        and exists (select 1 from lease where name = ? and holder = ? and epoch = ?)
      """;

  private static final int FETCH = 250;
  private static final int MOST_CHARACTERS = 4_000_000;

  private final javax.sql.DataSource database;

  Backlog(@DataSource("background") javax.sql.DataSource database) {
    this.database = database;
  }

  /// @param shard one of `count`
  /// @param batch the most messages to read
  record Slice(int shard, int count, int batch) {}

  /// @param underWay what is being sent already
  Batch read(Slice slice, Batch underWay) throws SQLException {
    try (var connection = database.getConnection()) {
      // rows are streamed only within a transaction
      connection.setAutoCommit(false);
      try (var read = connection.prepareStatement(READ)) {
        bind(read, connection, slice, underWay);
        return collect(read, slice.batch());
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /// @return false when the lease is another's by now: then nothing is deleted
  boolean forget(Lease mine, Batch sent) throws SQLException {
    try (var connection = database.getConnection();
        var forget = connection.prepareStatement(FORGET)) {
      forget.setArray(1, connection.createArrayOf("bigint", sent.seqs()));
      forget.setString(2, mine.name());
      forget.setObject(3, mine.holder());
      forget.setLong(4, mine.epoch());
      return forget.executeUpdate() == sent.messages().size();
    }
  }

  private static void bind(
      PreparedStatement read, Connection connection, Slice slice, Batch underWay)
      throws SQLException {
    read.setFetchSize(FETCH);
    read.setArray(1, connection.createArrayOf("bigint", underWay.seqs()));
    read.setInt(2, slice.count());
    read.setInt(3, slice.count());
    read.setInt(4, slice.shard());
    read.setInt(5, slice.batch());
  }

  private static Batch collect(PreparedStatement read, int most) throws SQLException {
    var messages = new ArrayList<Waiting>();
    long characters = 0;
    try (var rows = read.executeQuery()) {
      while (characters < MOST_CHARACTERS && rows.next()) {
        var waiting = waiting(rows);
        messages.add(waiting);
        var payload = waiting.row().payload();
        characters += payload == null ? 0 : payload.length();
      }
    }
    return new Batch(messages, messages.size() == most || characters >= MOST_CHARACTERS);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("seq"),
        new OutboxRow(
            row.getObject("id", UUID.class),
            row.getString("aggregatetype"),
            row.getString("aggregateid"),
            row.getString("type"),
            row.getString("payload"),
            row.getLong("sequence"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getString("traceparent"),
            row.getString("headers")));
  }
}
