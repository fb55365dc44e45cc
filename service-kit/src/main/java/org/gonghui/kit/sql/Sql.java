package org.gonghui.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Statements on the connection of the running transaction; without one each is a transaction of its own. What the
/// database refuses becomes a [SqlFault].
public final class Sql {

  private Sql() {}

  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Gives the statement its values.
  public interface Binding {
    void on(PreparedStatement statement) throws SQLException;
  }

  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  public static <T> T on(DataSource database, Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new SqlFault(failed);
    }
  }

  /// @return how many rows it changed
  public static int update(DataSource database, String sql, Binding binding) {
    return on(
        database,
        connection -> {
          try (var update = connection.prepareStatement(sql)) {
            binding.on(update);
            return update.executeUpdate();
          }
        });
  }

  /// @return all rows of the answer
  public static <T> List<T> list(
      DataSource database, String sql, Binding binding, Reading<T> reading) {
    return on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            binding.on(query);
            var found = new ArrayList<T>();
            try (var row = query.executeQuery()) {
              while (row.next()) {
                found.add(reading.of(row));
              }
            }
            return found;
          }
        });
  }

  /// An instant as the driver takes it.
  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
