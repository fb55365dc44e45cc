package org.gonghui.kit.event;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.sql.Sql;

/// A dead letter as a row.
final class DeadLetterRow {

  static final String COLUMNS =
      "id, consumer, topic, kafka_partition, kafka_offset, key, headers, payload, cause, failed_at, tries, state";

  private DeadLetterRow() {}

  static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        row.getString("topic"),
        row.getInt("kafka_partition"),
        row.getLong("kafka_offset"),
        row.getString("key"),
        row.getString("headers"),
        row.getString("payload"),
        row.getString("cause"),
        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        State.valueOf(row.getString("state")));
  }

  static void bind(PreparedStatement insert, DeadLetter letter) throws SQLException {
    insert.setObject(1, letter.id());
    insert.setString(2, letter.consumer());
    insert.setString(3, letter.topic());
    insert.setInt(4, letter.partition());
    insert.setLong(5, letter.offset());
    insert.setString(6, letter.key());
    insert.setString(7, letter.headers());
    insert.setString(8, letter.payload());
    insert.setString(9, letter.cause());
    insert.setObject(10, Sql.utc(letter.failedAt()));
    insert.setInt(11, letter.tries());
  }
}
