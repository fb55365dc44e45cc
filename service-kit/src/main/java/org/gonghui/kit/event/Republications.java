package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// How far the state of each topic has been told anew.
@ApplicationScoped
class Republications {
  private static final String BEGIN =
      """
      insert into republication (topic, incarnation) values (?, ?)
      on conflict (topic) do update set incarnation = excluded.incarnation, last_key = '', told = 0, done_at = null
        where republication.incarnation < excluded.incarnation
      """;

  /// Whoever holds the row tells the next page.
  private static final String LAST =
      "select last_key from republication where topic = ? and done_at is null for update";

  private static final String GO_ON =
      "update republication set last_key = ?, told = told + ? where topic = ?";
  private static final String COUNT_DONE =
      "select count(*) from republication where incarnation = ? and done_at is not null";
  private static final String DONE = "update republication set done_at = now() where topic = ?";

  private final DataSource database;

  Republications(DataSource database) {
    this.database = database;
  }

  /// Whether so many topics have been told anew under an incarnation: then nobody need look at any.
  boolean areDone(long incarnation, int topics) {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(COUNT_DONE)) {
            query.setLong(1, incarnation);
            try (var row = query.executeQuery()) {
              row.next();
              return row.getInt(1) >= topics;
            }
          }
        });
  }

  void begin(String topic, long incarnation) {
    update(
        BEGIN,
        row -> {
          row.setString(1, topic);
          row.setLong(2, incarnation);
        });
  }

  /// The last key that was told; empty when all is done.
  Optional<String> last(String topic) {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(LAST)) {
            query.setString(1, topic);
            try (var row = query.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  void goOn(String topic, String last, int told) {
    update(
        GO_ON,
        row -> {
          row.setString(1, last);
          row.setInt(2, told);
          row.setString(3, topic);
        });
  }

  void done(String topic) {
    update(DONE, row -> row.setString(1, topic));
  }

  /// The next keys that an owner has, in order.
  Set<String> keysAfter(StateOwner owner, String last, int most) {
    var sql =
        """
        select key from (%s) told(key) where key collate "C" > ? order by key collate "C" limit ?
        """
            .formatted(owner.ids());
    return keys(
        sql,
        (_, query) -> {
          query.setString(1, last);
          query.setInt(2, most);
        });
  }

  /// Those of these keys that an owner does not have.
  Set<String> unknown(StateOwner owner, Set<String> keys) {
    var sql = "select key from (%s) told(key) where key = any (?)".formatted(owner.ids());
    var unknown = new HashSet<>(keys);
    unknown.removeAll(
        keys(
            sql,
            (connection, query) ->
                query.setArray(1, connection.createArrayOf("text", keys.toArray()))));
    return unknown;
  }

  private interface Filling {
    void fill(PreparedStatement row) throws SQLException;
  }

  private interface Asking {
    void fill(Connection connection, PreparedStatement query) throws SQLException;
  }

  private void update(String sql, Filling filling) {
    Sql.on(
        database,
        connection -> {
          try (var update = connection.prepareStatement(sql)) {
            filling.fill(update);
            return update.executeUpdate();
          }
        });
  }

  private Set<String> keys(String sql, Asking asking) {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            asking.fill(connection, query);
            var keys = new LinkedHashSet<String>();
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                keys.add(rows.getString(1));
              }
            }
            return keys;
          }
        });
  }
}
