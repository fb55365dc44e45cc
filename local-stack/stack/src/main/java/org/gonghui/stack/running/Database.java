package org.gonghui.stack.running;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.embedded.LeftOver;
import org.gonghui.embedded.PostgresServer;
import org.gonghui.embedded.PostgresServer.Durability;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Service;
import org.jspecify.annotations.Nullable;

/// The stack's PostgreSQL, started again when it dies without having been asked to.
final class Database implements AutoCloseable {
  /// A killed server's own processes go after it and hold its memory until then.
  private static final int TRIES = 10;

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Home home;
  private final int port;
  private final Console console;
  private @Nullable PostgresServer server;
  private boolean stopping;

  Database(Home home, int port, Console console) {
    this.home = home;
    this.port = port;
    this.console = console;
  }

  /// Starts it over the data that are there, with a database for each service.
  synchronized void start() {
    LeftOver.end(home.file("postgres"))
        .ifPresent(pid -> console.step("PostgreSQL left over from a kill ended, process " + pid));
    var started = launch();
    server = started;
    Service.withDatabase().forEach(s -> new ServiceDatabase(s.word()).createIn(started));
    watch();
    console.step("PostgreSQL on port " + port);
  }

  private PostgresServer launch() {
    return PostgresServer.start(
        home.file("postgres"), port, Durability.ON_DISK, home.log("postgres"));
  }

  private void watch() {
    LeftOver.postmaster(home.file("postgres"))
        .ifPresent(process ->
            Thread.ofVirtual()
                .name("watch-postgres")
                .start(() -> {
                  process.onExit().join();
                  startAgain();
                }));
  }

  private synchronized void startAgain() {
    if (stopping || server == null) {
      return;
    }
    console.step("postgres ended without having been asked to: started again");
    // gives the lock of its folder back
    server.close();
    for (var tries = 1; ; tries++) {
      try {
        server = launch();
        watch();
        return;
      } catch (IllegalStateException | UncheckedIOException notYet) {
        if (tries == TRIES) {
          server = null;
          console.step("postgres does not come up again; its log: " + home.log("postgres"));
          return;
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
    }
  }

  @Override
  public synchronized void close() {
    stopping = true;
    if (server != null) {
      server.close();
    }
  }
}
