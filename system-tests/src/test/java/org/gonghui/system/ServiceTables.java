package org.gonghui.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.LocalSystem;

/// The database of one service of the running system, read by the superuser: only what no operation tells.
record ServiceTables(LocalSystem system, String service) {
  /// The services that have a database.
  static final List<String> SERVICES = List.of("member", "assistance", "screening", "training");

  private static final String WAITING =
      "select count(*) from pg_locks where relation = ?::regclass and not granted";

  private static final String TABLES =
      """
      select quote_ident(relname) from pg_class
      where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      """;

  /// A table into which nobody can write until this is closed.
  record Frozen(Connection holder) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      holder.close();
    }
  }

  /// Events that have not reached the broker yet, of all services.
  static long untold(LocalSystem system) {
    return SERVICES.stream()
        .map(service -> new ServiceTables(system, service))
        .mapToLong(tables -> tables.number("select count(*) from outbox"))
        .sum();
  }

  /// Waits for who writes into the table now, and lets nobody in after them.
  Frozen freeze(String table) throws SQLException {
    var connection = connection();
    connection.setAutoCommit(false);
    try (var lock = connection.createStatement()) {
      lock.execute("lock table " + table + " in share mode");
    }
    return new Frozen(connection);
  }

  /// Whether somebody waits to write into a frozen table.
  boolean isAwaited(String table) {
    return number(WAITING, table) > 0;
  }

  /// Adds a column to each table.
  ///
  /// @return how many tables there are
  int addColumns(String name) throws SQLException {
    var tables = rows(TABLES);
    try (var connection = connection();
        var change = connection.createStatement()) {
      for (var table : tables) {
        change.execute("alter table " + table.getFirst() + " add column " + name + " text");
      }
    }
    return tables.size();
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        system.address("postgres") + service, "postgres", "postgres");
  }

  /// Each row of the answer as its columns' texts, by the order asked.
  List<List<String>> rows(String sql, Object... values) {
    try (var connection = connection();
        var query = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      var rows = new ArrayList<List<String>>();
      try (var result = query.executeQuery()) {
        while (result.next()) {
          var row = new ArrayList<String>();
          for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long number(String sql, Object... values) {
    return Long.parseLong(rows(sql, values).getFirst().getFirst());
  }
}
