package org.gonghui.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/// A service's database with its two roles, as in production: the owner migrates, the service itself may read and
/// write rows and no more. Passwords equal the role's name: these servers listen on the loopback address only.
///
/// @param name of the database; a lower-case word
public record ServiceDatabase(String name) {

  public String owner() {
    return name + "_owner";
  }

  public String app() {
    return name + "_app";
  }

  /// Makes what is missing of the database and its roles; may be called again.
  public void createIn(PostgresServer server) {
    try (var postgres = server.superuser("postgres")) {
      role(postgres, owner());
      role(postgres, app());
      if (missing(postgres, "select 1 from pg_database where datname = ?", name)) {
        execute(postgres, "create database %s owner %s".formatted(name, owner()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be made", e);
    }
    grantIn(server);
  }

  private void grantIn(PostgresServer server) {
    var defaults =
        "alter default privileges for role %s in schema public grant ".formatted(owner());
    try (var database = server.superuser(name)) {
      execute(database, defaults + "select, insert, update, delete on tables to " + app());
      execute(database, defaults + "usage, select, update on sequences to " + app());
    } catch (SQLException e) {
      throw new IllegalStateException("Rights in " + name + " could not be given", e);
    }
  }

  private static void role(Connection postgres, String role) throws SQLException {
    if (missing(postgres, "select 1 from pg_roles where rolname = ?", role)) {
      execute(postgres, "create role %s login password '%s'".formatted(role, role));
    }
  }

  private static boolean missing(Connection postgres, String sql, String name) throws SQLException {
    try (var query = postgres.prepareStatement(sql)) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
