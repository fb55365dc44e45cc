package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.problem.DatabaseFault;
import org.gonghui.kit.sql.Sql;

/// Rows of answered writes, many by one statement, on the connection of the running transaction. In the order of their ids
/// wherever rows are locked, so that no two batches wait for each other.
@ApplicationScoped
class KeyedRows {
  private static final String TAKE =
      """
      savepoint keys;
      set local lock_timeout = '250ms';
      insert into idempotency_key (id, fingerprint, rights, created_at)
      select n.id, n.fingerprint, '', ? from unnest(?, ?) n(id, fingerprint) order by n.id
      on conflict do nothing returning id;
      set local lock_timeout = '10s';
      release savepoint keys
      """;

  private static final String KNOWN =
      "select id, fingerprint, rights, answer from idempotency_key where id = any (?) and answer is not null order by id";

  private static final String KEEP =
      """
      update idempotency_key k set rights = n.rights, answer = n.answer, created_at = ?
      from unnest(?, ?, ?) n(id, rights, answer) where k.id = n.id
      """;

  private static final String GIVE_BACK =
      "delete from idempotency_key where id = any (?) and answer is null";

  private final DataSource database;
  private final StoredAnswers answers;
  private final Clock clock;

  KeyedRows(DataSource database, StoredAnswers answers, Clock clock) {
    this.database = database;
    this.answers = answers;
    this.clock = clock;
  }

  /// A row that has an answer.
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Row(byte[] fingerprint, byte[] rights, byte[] answer) {}

  /// What becomes of a row.
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Answered(UUID id, byte[] rights, byte[] answer) {}

  /// @param ids that nobody has used
  /// @param contended ids that another transaction is at
  record Taken(Set<UUID> ids, Set<UUID> contended) {}

  /// All together, unless one of them is waited for in vain: then one by one, so that this one alone is left out.
  Taken take(List<KeyedCall> calls) {
    var ordered = calls.stream().sorted(Comparator.comparing(KeyedCall::id)).toList();
    return Sql.on(
        database,
        connection -> {
          var together =
              ordered.size() > 1 ? takenOrNot(connection, ordered) : Optional.<Set<UUID>>empty();
          return together.isPresent()
              ? new Taken(together.get(), Set.of())
              : takenOneByOne(connection, ordered);
        });
  }

  private Taken takenOneByOne(Connection connection, List<KeyedCall> calls) throws SQLException {
    var taken = new HashSet<UUID>();
    var contended = new HashSet<UUID>();
    for (var call : calls) {
      takenOrNot(connection, List.of(call))
          .ifPresentOrElse(taken::addAll, () -> contended.add(call.id()));
    }
    return new Taken(taken, contended);
  }

  /// @return empty when another transaction is at one of them and does not end in time; then none is taken
  private Optional<Set<UUID>> takenOrNot(Connection connection, List<KeyedCall> calls)
      throws SQLException {
    try {
      return Optional.of(taken(connection, calls));
    } catch (SQLException fault) {
      if (!DatabaseFault.isContended(fault)) {
        throw fault;
      }
      try (var back = connection.createStatement()) {
        back.execute("rollback to savepoint keys");
      }
      return Optional.empty();
    }
  }

  private Set<UUID> taken(Connection connection, List<KeyedCall> calls) throws SQLException {
    try (var take = connection.prepareStatement(TAKE)) {
      take.setObject(1, Sql.utc(clock.instant()));
      take.setArray(2, ids(connection, calls.stream().map(KeyedCall::id).toList()));
      take.setArray(
          3,
          bytes(
              connection,
              calls.stream().map(call -> answers.fingerprint(call.content())).toList()));
      return taken(take);
    }
  }

  private static Set<UUID> taken(PreparedStatement take) throws SQLException {
    var taken = new HashSet<UUID>();
    take.execute();
    take.getMoreResults();
    take.getMoreResults();
    try (var row = take.getResultSet()) {
      while (row.next()) {
        taken.add(row.getObject(1, UUID.class));
      }
    }
    return taken;
  }

  Map<UUID, Row> known(Collection<UUID> wanted, boolean locked) {
    var rows = new HashMap<UUID, Row>();
    Sql.list(
            database,
            locked ? KNOWN + " for update" : KNOWN,
            select -> select.setArray(1, ids(select.getConnection(), wanted)),
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new Row(row.getBytes(2), row.getBytes(3), row.getBytes(4))))
        .forEach(row -> rows.put(row.getKey(), row.getValue()));
    return rows;
  }

  void keep(List<Answered> answered) {
    if (answered.isEmpty()) {
      return;
    }
    Sql.update(
        database,
        KEEP,
        update -> {
          var connection = update.getConnection();
          update.setObject(1, Sql.utc(clock.instant()));
          update.setArray(2, ids(connection, answered.stream().map(Answered::id).toList()));
          update.setArray(3, bytes(connection, answered.stream().map(Answered::rights).toList()));
          update.setArray(4, bytes(connection, answered.stream().map(Answered::answer).toList()));
        });
  }

  /// A void answer stays.
  void giveBack(List<UUID> refused) {
    if (!refused.isEmpty()) {
      Sql.update(
          database, GIVE_BACK, delete -> delete.setArray(1, ids(delete.getConnection(), refused)));
    }
  }

  private static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private static Array bytes(Connection connection, List<byte[]> values) throws SQLException {
    return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
  }
}
