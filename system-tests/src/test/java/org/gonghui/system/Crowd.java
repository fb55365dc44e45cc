package org.gonghui.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.client.Pause;

/// Callers side by side who do their turn again and again, resting between, until this is closed; then the turns under way are awaited.
final class Crowd implements AutoCloseable {
  private final Duration between;
  private final List<Thread> callers = new ArrayList<>();
  private volatile boolean ended;

  Crowd(Duration between) {
    this.between = between;
  }

  /// @param turn throws nothing
  void add(Runnable turn) {
    callers.add(
        Thread.ofVirtual()
            .start(() -> {
              while (!ended) {
                turn.run();
                Pause.of(between);
              }
            }));
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (var caller : callers) {
        caller.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
