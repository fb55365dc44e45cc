package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.kit.ids.Ids;

/// Events that a consumer could not take, kept until an operator replays or discards them.
@ApplicationScoped
class DeadLetters {
  private static final String INSERT =
      """
      insert into dead_letter
        (id, consumer, topic, kafka_partition, kafka_offset, key, headers, payload, cause)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint a_message_is_dead_lettered_once do nothing
      """;

  private final DataSource database;
  private final Ids ids;

  DeadLetters(DataSource database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  void keep(String consumer, ConsumerRecord<String, String> message, RuntimeException cause) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, ids.next());
      insert.setString(2, consumer);
      insert.setString(3, message.topic());
      insert.setInt(4, message.partition());
      insert.setLong(5, message.offset());
      insert.setString(6, message.key());
      insert.setString(7, "{}");
      insert.setString(8, message.value());
      insert.setString(9, Cause.of(cause));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new SqlFault(failed);
    }
  }
}
