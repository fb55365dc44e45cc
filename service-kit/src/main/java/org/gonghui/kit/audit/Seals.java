package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The chain as the database keeps it.
@Singleton
class Seals {
  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('audit_seal'))";
  private static final String LAST =
      """
      select position, entry_id, transaction_id::text, entry_mac, link
      from audit_seal order by position desc limit 1\
      """;
  // A transaction below the snapshot's xmin has ended, so none of its rows can turn up later before
  // a sealed one.
  private static final String FRESH =
      """
      select e.id, e.transaction_id::text, e.mac from audit_entry e
      where (e.transaction_id, e.id) > (cast(? as xid8), ?)
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.id limit ?\
      """;
  private static final String INSERT =
      """
      insert into audit_seal (position, entry_id, transaction_id, entry_mac, link)
      select position, entry, cast(transaction as xid8), mac, link
      from unnest(?, ?, ?, ?, ?) as seal (position, entry, transaction, mac, link)\
      """;

  private final DataSource database;
  private final Chain chain;

  Seals(DataSource database, Chain chain) {
    this.database = database;
    this.chain = chain;
  }

  /// Chains what is new, in the running transaction.
  ///
  /// @return how many; 0 too while another copy is at it
  int append(int most) {
    try (var connection = database.getConnection()) {
      if (!locked(connection)) {
        return 0;
      }
      var fresh = fresh(connection, last(connection), most);
      insert(connection, fresh);
      return fresh.size();
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }

  /// The end of the chain; [Seal#NONE] when it is empty.
  Seal head() {
    try (var connection = database.getConnection()) {
      return last(connection);
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement(LOCK);
        var row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static Seal last(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(LAST);
        var row = select.executeQuery()) {
      return row.next()
          ? new Seal(
              row.getLong(1),
              row.getObject(2, UUID.class),
              Long.parseUnsignedLong(row.getString(3)),
              row.getBytes(4),
              row.getBytes(5))
          : Seal.NONE;
    }
  }

  private List<Seal> fresh(Connection connection, Seal last, int most) throws SQLException {
    try (var select = connection.prepareStatement(FRESH)) {
      select.setString(1, Long.toUnsignedString(last.transaction()));
      select.setObject(2, last.entryId());
      select.setInt(3, most);
      var seals = new ArrayList<Seal>();
      var before = last;
      try (var row = select.executeQuery()) {
        while (row.next()) {
          before =
              chain.next(
                  before,
                  row.getObject(1, UUID.class),
                  Long.parseUnsignedLong(row.getString(2)),
                  row.getBytes(3));
          seals.add(before);
        }
      }
      return seals;
    }
  }

  // One statement for all: one for each costs PostgreSQL and the service several times as much.
  private static void insert(Connection connection, List<Seal> seals) throws SQLException {
    if (seals.isEmpty()) {
      return;
    }
    var positions = seals.stream().map(Seal::position).toArray(Long[]::new);
    var entries = seals.stream().map(Seal::entryId).toArray(UUID[]::new);
    var transactions =
        seals.stream().map(s -> Long.toUnsignedString(s.transaction())).toArray(String[]::new);
    var macs = seals.stream().map(Seal::entryMac).toArray(byte[][]::new);
    var links = seals.stream().map(Seal::link).toArray(byte[][]::new);
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("bigint", positions));
      insert.setArray(2, connection.createArrayOf("uuid", entries));
      insert.setArray(3, connection.createArrayOf("text", transactions));
      insert.setArray(4, connection.createArrayOf("bytea", macs));
      insert.setArray(5, connection.createArrayOf("bytea", links));
      insert.executeUpdate();
    }
  }
}
