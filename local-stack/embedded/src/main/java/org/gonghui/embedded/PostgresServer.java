package org.gonghui.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL 18 server on the loopback address, run from embedded binaries.
public final class PostgresServer implements AutoCloseable {

  /// What happens to data when the machine, not the process, dies.
  public enum Durability {
    /// As in production: a commit is on the disk when it is answered.
    ON_DISK,
    /// For tests: faster, and nothing is left to protect.
    NONE
  }

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /// Starts a server on `port` over the folder `data`, made when it is not there and kept afterwards; the server's
  /// output goes to `log`. Binaries are extracted once per machine and user. A server for tests ends with its JVM by
  /// itself; one that keeps data is closed by its owner, last of all.
  public static PostgresServer start(Path data, int port, Durability durability, Path log) {
    var durable = durability == Durability.ON_DISK ? "on" : "off";
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setRegisterShutdownHook(durability == Durability.NONE)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", durable)
              .setServerConfig("synchronous_commit", durable)
              .setServerConfig("full_page_writes", durable)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "300")
              .setServerConfig("shared_buffers", "32MB")
              .setErrorRedirector(Redirect.appendTo(log.toFile()))
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getPort();
  }

  /// The address of a database, without a user.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /// A connection as the superuser; the caller closes it.
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "postgres");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
