package org.gonghui.kit.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Runs a query and reads all of its rows.
final class Rows {

  interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static <T> List<T> query(DataSource database, String sql, Binding binding, Reading<T> reading) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      binding.bind(select);
      var rows = new ArrayList<T>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reading.read(row));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }
}
