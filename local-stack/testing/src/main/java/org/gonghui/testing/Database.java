package org.gonghui.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The database of the service under test, seen by the superuser: for looking at what was written and for making
/// states that no operation makes.
public final class Database {

  private Database() {}

  /// A connection of the test's own; the caller closes it.
  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(Settings.DATABASE_URL.value(), "postgres", "postgres");
  }

  /// A connection of the superuser to another database of the same server; the caller closes it.
  public static Connection connectTo(String name) throws SQLException {
    var url = Settings.DATABASE_URL.value();
    return DriverManager.getConnection(
        url.substring(0, url.lastIndexOf('/') + 1) + name, "postgres", "postgres");
  }

  /// A connection under the service's own, lesser role; the caller closes it.
  public static Connection connectAsService() throws SQLException {
    var app = Settings.DATABASE_APP.value();
    return DriverManager.getConnection(Settings.DATABASE_URL.value(), app, app);
  }

  /// Rows as maps from column to value, in the order asked.
  public static List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... values) {
    try (var connection = connect();
        var query = prepare(connection, sql, values);
        var result = query.executeQuery()) {
      var columns = result.getMetaData();
      var rows = new ArrayList<Map<String, @Nullable Object>>();
      while (result.next()) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// The number in the first column of the first row: `select count(*) …`.
  public static long number(String sql, @Nullable Object... values) {
    var value = rows(sql, values).getFirst().values().iterator().next();
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException(sql + " gave " + value);
  }

  /// Runs a statement and tells how many rows it changed.
  public static int execute(String sql, @Nullable Object... values) {
    try (var connection = connect();
        var statement = prepare(connection, sql, values)) {
      statement.execute();
      return Math.max(statement.getUpdateCount(), 0);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
