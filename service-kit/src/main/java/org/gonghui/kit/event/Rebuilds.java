package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.kit.sql.Sql;

/// Which read models are to be read from the start, and which partitions of them have been set back.
@ApplicationScoped
class Rebuilds {
  private static final String ASK =
      """
      insert into projection_rebuild (channel, generation) values (?, 1)
      on conflict (channel) do update set generation = projection_rebuild.generation + 1, asked_at = now()
      returning generation
      """;
  private static final String ASKED = "select channel, generation from projection_rebuild";
  private static final String DONE =
      """
      select topic, kafka_partition from projection_rewound where channel = ? and generation = ?
      """;
  private static final String MARK =
      """
      insert into projection_rewound (channel, topic, kafka_partition, generation) values (?, ?, ?, ?)
      on conflict (channel, topic, kafka_partition) do update set generation = excluded.generation
      """;

  private final DataSource database;

  Rebuilds(DataSource database) {
    this.database = database;
  }

  long ask(String channel) {
    return Sql.on(
        database,
        connection -> {
          try (var ask = connection.prepareStatement(ASK)) {
            ask.setString(1, channel);
            try (var row = ask.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  /// The number of times that each channel was asked for.
  Map<String, Long> asked() {
    return Sql.on(
        database,
        connection -> {
          var asked = new HashMap<String, Long>();
          try (var query = connection.prepareStatement(ASKED);
              var rows = query.executeQuery()) {
            while (rows.next()) {
              asked.put(rows.getString(1), rows.getLong(2));
            }
          }
          return asked;
        });
  }

  Set<TopicPartition> done(String channel, long generation) {
    return Sql.on(database, connection -> done(connection, channel, generation));
  }

  void mark(String channel, long generation, Set<TopicPartition> partitions) {
    Sql.on(
        database,
        connection -> {
          try (var mark = connection.prepareStatement(MARK)) {
            for (var partition : partitions) {
              mark.setString(1, channel);
              mark.setString(2, partition.topic());
              mark.setInt(3, partition.partition());
              mark.setLong(4, generation);
              mark.addBatch();
            }
            return mark.executeBatch().length;
          }
        });
  }

  private static Set<TopicPartition> done(Connection connection, String channel, long generation)
      throws SQLException {
    try (var query = connection.prepareStatement(DONE)) {
      query.setString(1, channel);
      query.setLong(2, generation);
      var done = new HashSet<TopicPartition>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          done.add(new TopicPartition(rows.getString(1), rows.getInt(2)));
        }
      }
      return done;
    }
  }
}
