package org.gonghui.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.stack.LocalSystem;

/// A service's database as it was at one moment, put back in its place later, by the steps of docs/operator.md. What runs of
/// the service cannot reach it meanwhile, which is as if it were stopped, and what starts then has not seen the old one.
final class SetBack {
  private final LocalSystem system;
  private final String service;
  private final String kept;

  SetBack(LocalSystem system, String service) {
    this.system = system;
    this.service = service;
    this.kept = service + "_kept";
    shut();
    execute(
        "postgres",
        "create database %s template %s owner %s_owner".formatted(kept, service, service));
    execute("postgres", "alter database %s with allow_connections true".formatted(service));
  }

  /// @return how long the database was away
  Duration restore() {
    var begin = System.nanoTime();
    execute(kept, "insert into restoration (restored_to) values (now() - interval '5 minutes')");
    shut();
    execute("postgres", "drop database %s with (force)".formatted(service));
    execute("postgres", "alter database %s rename to %s".formatted(kept, service));
    var _ = system.processes().kill(service);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /// Nobody is in it and nobody gets in.
  private void shut() {
    execute("postgres", "alter database %s with allow_connections false".formatted(service));
    execute(
        "postgres",
        """
        do $$ begin
          while exists (select from pg_stat_activity where datname = '%1$s') loop
            perform pg_terminate_backend(pid) from pg_stat_activity where datname = '%1$s';
            perform pg_sleep(0.02);
            perform pg_stat_clear_snapshot();
          end loop;
        end $$
        """
            .formatted(service));
  }

  private void execute(String database, String sql) {
    try (var connection = connection(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(
        system.address("postgres") + database, "postgres", "postgres");
  }
}
