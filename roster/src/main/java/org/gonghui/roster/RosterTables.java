package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The roster's tables in plain SQL, on the connection of the caller's transaction where there is one.
@ApplicationScoped
class RosterTables {

  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  RosterTables(DataSource database) {
    this.database = database;
  }

  <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
    return all(sql, reader, parameters).stream().findFirst();
  }

  <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      fill(statement, parameters);
      try (var rows = statement.executeQuery()) {
        var read = new ArrayList<T>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        return read;
      }
    } catch (SQLException failed) {
      throw new RosterUnavailable(failed);
    }
  }

  private static void fill(PreparedStatement statement, Object[] parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
