package org.gonghui.kit.rotation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Takes the sweeps further beside the ordinary work; copies of the service share the columns among them.
@Singleton
class Sweeper {
  /// Steps of one turn, so that a stopping service does not wait for a whole table.
  private static final int STEPS = 100;

  private final Rotation rotation;

  Sweeper(Rotation rotation) {
    this.rotation = rotation;
  }

  @Scheduled(
      every = "${gonghui.keys.sweep-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() throws SQLException {
    for (int i = 0; i < STEPS && rotation.step(); i++) {
      // each step is a transaction of its own
    }
  }
}
