package org.gonghui.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Statements on the connection of the running transaction.
final class Sql {

  private Sql() {}

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  static <T> T on(DataSource database, Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new SqlFault(failed);
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
