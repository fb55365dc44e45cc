package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.event.DeadLetter.State;
import org.jspecify.annotations.Nullable;

/// The table of dead letters; every call joins the running transaction.
@ApplicationScoped
class DeadLetters {
  private static final String INSERT =
      """
      insert into dead_letter
        (id, consumer, topic, kafka_partition, kafka_offset, key, headers, payload, cause, failed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint a_message_is_dead_lettered_once do nothing
      """;
  private static final String AGAIN =
      "update dead_letter set tries = tries + 1, cause = ?, failed_at = ? where id = ? and state = 'OPEN'";
  private static final String SETTLE =
      "update dead_letter set state = ?, settled_at = now() where id = any (?) and state = 'OPEN'";
  private static final String PAGE =
      """
      select * from dead_letter
      where (cast(? as text) is null or state = ?) and (cast(? as text) is null or consumer = ?)
        and id > ?
      order by id limit ?
      """;
  private static final String ONE = "select * from dead_letter where id = ?";

  private final DataSource database;

  DeadLetters(DataSource database) {
    this.database = database;
  }

  /// @return whether it is a new one: a message may be given up twice when its acknowledgement was lost
  boolean add(DeadLetter letter) {
    return Sql.on(database, connection -> insert(connection, letter)) == 1;
  }

  void gaveUpAgain(DeadLetter letter) {
    Sql.on(
        database,
        connection -> {
          try (var update = connection.prepareStatement(AGAIN)) {
            update.setString(1, letter.cause());
            update.setObject(2, Sql.utc(letter.failedAt()));
            update.setObject(3, letter.id());
            return update.executeUpdate();
          }
        });
  }

  /// @return how many of them were open
  int settle(List<UUID> letters, State state) {
    return Sql.on(
        database,
        connection -> {
          try (var update = connection.prepareStatement(SETTLE)) {
            update.setString(1, state.name());
            update.setArray(2, connection.createArrayOf("uuid", letters.toArray()));
            return update.executeUpdate();
          }
        });
  }

  Optional<DeadLetter> find(UUID id) {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(ONE)) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
              return row.next() ? Optional.of(DeadLetterRow.read(row)) : Optional.empty();
            }
          }
        });
  }

  /// In the order in which they were given up.
  List<DeadLetter> page(@Nullable State state, @Nullable String consumer, UUID after, int limit) {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(PAGE)) {
            var stateName = state == null ? null : state.name();
            query.setString(1, stateName);
            query.setString(2, stateName);
            query.setString(3, consumer);
            query.setString(4, consumer);
            query.setObject(5, after);
            query.setInt(6, limit);
            var letters = new ArrayList<DeadLetter>();
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                letters.add(DeadLetterRow.read(rows));
              }
            }
            return letters;
          }
        });
  }

  private static int insert(Connection connection, DeadLetter letter) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      DeadLetterRow.bind(insert, letter);
      return insert.executeUpdate();
    }
  }
}
