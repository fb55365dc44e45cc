package org.gonghui.kit.event;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/// How a copy of the service that does not send tells the one that does: NOTIFY on a connection of its own, never in the
/// business transaction (NOTIFY takes a lock over the whole database at commit), at most once per 10 ms.
@ApplicationScoped
class Doorbell {
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int LISTEN_MS = 1_000;

  private final javax.sql.DataSource database;
  private final Wake wake;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicBoolean listening = new AtomicBoolean();
  private long lastRing = System.nanoTime() - QUIET_NANOS;

  Doorbell(@DataSource("background") javax.sql.DataSource database, Wake wake) {
    this.database = database;
    this.wake = wake;
  }

  void stop(@Observes ShutdownEvent end) {
    stop.countDown();
  }

  void ring() throws SQLException {
    LockSupport.parkNanos(QUIET_NANOS - (System.nanoTime() - lastRing));
    lastRing = System.nanoTime();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("notify outbox");
    }
  }

  /// The ear of the relay: blocks on its connection's socket, so it is apart from the relay's thread.
  void listen() {
    if (listening.compareAndSet(false, true)) {
      Thread.ofVirtual().name("relay-ear").start(this::untilStopped);
    }
  }

  private void untilStopped() {
    try {
      do {
        hear();
      } while (!stop.await(LISTEN_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("listen outbox");
      var line = connection.unwrap(PGConnection.class);
      while (stop.getCount() > 0) {
        var rings = line.getNotifications(LISTEN_MS);
        if (rings != null && rings.length > 0) {
          wake.call();
        }
      }
      statement.execute("unlisten outbox");
    } catch (SQLException away) {
      // the poll is the net until the database is back
      wake.call();
    }
  }
}
