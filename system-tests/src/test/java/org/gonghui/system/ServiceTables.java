package org.gonghui.system;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.LocalSystem;

/// The database of one service of the running system, read by the superuser: only what no operation tells.
record ServiceTables(LocalSystem system, String service) {

  /// Each row of the answer as its columns' texts, by the order asked.
  List<List<String>> rows(String sql, Object... values) {
    try (var connection =
            DriverManager.getConnection(
                system.address("postgres") + service, "postgres", "postgres");
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
