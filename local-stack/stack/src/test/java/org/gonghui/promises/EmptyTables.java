package org.gonghui.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.embedded.FreePort;
import org.gonghui.embedded.PostgresServer;
import org.gonghui.embedded.PostgresServer.Durability;
import org.gonghui.embedded.ServiceDatabase;

/// The services' tables as their migrations make them, with nothing in them.
final class EmptyTables implements AutoCloseable {
  private static final Path PROJECT = Path.of("../..");
  private static final List<String> OF_ALL =
      List.of("service-kit/src/main/resources/db/kit", "roster/src/main/resources/db/roster");

  private final PostgresServer server;

  EmptyTables(Path folder) {
    this.server =
        PostgresServer.start(
            folder.resolve("data"), FreePort.next(), Durability.NONE, folder.resolve("log"));
  }

  /// Makes the tables of a service.
  EmptyTables of(String service) throws SQLException {
    var database = new ServiceDatabase(service);
    database.createIn(server);
    try (var connection = server.superuser(service);
        var statement = connection.createStatement()) {
      for (var file : migrations(service)) {
        statement.execute(Files.readString(file).replace("${app}", database.app()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static List<Path> migrations(String service) {
    var folders = new ArrayList<>(OF_ALL);
    folders.add(service + "-service/src/main/resources/db/migration");
    return folders.stream().flatMap(folder -> files(PROJECT.resolve(folder)).stream()).toList();
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A transaction in which nothing is checked and which is never committed.
  Connection unguarded(String service) throws SQLException {
    var connection = server.superuser(service);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set local session_replication_role = replica");
    }
    return connection;
  }

  @Override
  public void close() {
    server.close();
  }
}
