package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/// The table of dead letters; every call joins the running transaction.
@ApplicationScoped
class DeadLetters {
  private static final String INSERT =
      """
      insert into dead_letter
        (id, consumer, topic, kafka_partition, kafka_offset, key, headers, payload, cause, failed_at, tries)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint a_message_is_dead_lettered_once do nothing
      """;
  private static final String AGAIN =
      "update dead_letter set tries = tries + 1, cause = ?, failed_at = ? where id = ? and state = 'OPEN'";
  private static final String SETTLE =
      "update dead_letter set state = ?, settled_at = now() where id = any (?) and state = 'OPEN'";
  private static final String SELECT = "select " + DeadLetterRow.COLUMNS;
  private static final String FILTERED =
      " from dead_letter where state = coalesce(?, state) and consumer = coalesce(?, consumer)";
  private static final String PAGE = SELECT + FILTERED + " and id > ? order by id limit ?";
  private static final String COUNT = "select count(*)" + FILTERED;
  private static final String OPEN =
      SELECT
          + " from dead_letter where state = 'OPEN' and consumer = any (?) and id > ? and id <= ? order by id limit ?";
  private static final String ONE = SELECT + " from dead_letter where id = ?";
  private static final String PARKED_BEHIND =
      """
      from dead_letter d
      join dead_letter p on p.consumer = d.consumer and p.topic = d.topic and p.key = d.key
        and p.state = 'OPEN' and p.tries = 0 and p.kafka_offset > d.kafka_offset
      where d.id = ? order by p.kafka_offset
      """;
  private static final String IDS_BEHIND = "select p.id " + PARKED_BEHIND;
  private static final String NEXT_BEHIND =
      SELECT + " from dead_letter where id = (" + IDS_BEHIND + " limit 1)";

  /// Locked: who settles one of them at this moment sees what is parked behind it, or it is not parked.
  private static final String FIRST_OPEN =
      """
      select topic, key, min(kafka_offset) from (select topic, key, kafka_offset from dead_letter
        where consumer = ? and key = any (?) and state = 'OPEN' order by id for share) o group by topic, key
      """;

  private static final String NEWEST = "select id from dead_letter order by id desc limit 1";

  private final DataSource database;

  DeadLetters(DataSource database) {
    this.database = database;
  }

  /// @return whether it is a new one: a message may be given up twice when its acknowledgement was lost
  boolean add(DeadLetter letter) {
    return update(INSERT, insert -> DeadLetterRow.bind(insert, letter)) == 1;
  }

  void gaveUpAgain(DeadLetter letter) {
    update(
        AGAIN,
        update -> {
          update.setString(1, letter.cause());
          update.setObject(2, Sql.utc(letter.failedAt()));
          update.setObject(3, letter.id());
        });
  }

  /// @return how many of them were open
  int settle(List<UUID> letters, State state) {
    return update(
        SETTLE,
        update -> {
          update.setString(1, state.name());
          update.setArray(2, array(update, "uuid", letters));
        });
  }

  Optional<DeadLetter> find(UUID id) {
    return list(ONE, query -> query.setObject(1, id), DeadLetterRow::read).stream().findFirst();
  }

  /// In the order in which they were given up.
  List<DeadLetter> page(@Nullable State state, @Nullable String consumer, UUID after, int limit) {
    return list(
        PAGE,
        query -> {
          filter(query, state, consumer);
          query.setObject(3, after);
          query.setInt(4, limit);
        },
        DeadLetterRow::read);
  }

  long count(@Nullable State state, @Nullable String consumer) {
    return list(COUNT, query -> filter(query, state, consumer), row -> row.getLong(1)).getFirst();
  }

  private static void filter(
      PreparedStatement query, @Nullable State state, @Nullable String consumer)
      throws SQLException {
    query.setString(1, state == null ? null : state.name());
    query.setString(2, consumer);
  }

  /// Open ones of these consumers, after one and up to another.
  List<DeadLetter> open(Set<String> consumers, UUID after, UUID last, int limit) {
    return list(
        OPEN,
        query -> {
          query.setArray(1, array(query, "text", consumers));
          query.setObject(2, after);
          query.setObject(3, last);
          query.setInt(4, limit);
        },
        DeadLetterRow::read);
  }

  Optional<UUID> newest() {
    return list(NEWEST, _ -> {}, row -> row.getObject(1, UUID.class)).stream().findFirst();
  }

  /// All that wait behind a letter, in the order of their key; what they say stays where it is.
  List<UUID> idsBehind(UUID id) {
    return list(IDS_BEHIND, query -> query.setObject(1, id), row -> row.getObject(1, UUID.class));
  }

  /// The first that waits behind a letter.
  Optional<DeadLetter> nextBehind(UUID id) {
    return list(NEXT_BEHIND, query -> query.setObject(1, id), DeadLetterRow::read).stream()
        .findFirst();
  }

  /// Which keys wait for an operator, and since which event.
  FirstOpen firstOpen(String consumer, Set<String> keys) {
    var found =
        list(
            FIRST_OPEN,
            query -> {
              query.setString(1, consumer);
              query.setArray(2, array(query, "text", keys));
            },
            row ->
                Map.entry(new FirstOpen.Place(row.getString(1), row.getString(2)), row.getLong(3)));
    return new FirstOpen(
        found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private int update(String sql, Sql.Binding binding) {
    return Sql.update(database, sql, binding);
  }

  private <T> List<T> list(String sql, Sql.Binding binding, Sql.Reading<T> reading) {
    return Sql.list(database, sql, binding, reading);
  }

  private static Array array(PreparedStatement statement, String type, Collection<?> values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values.toArray());
  }
}
