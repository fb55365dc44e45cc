package org.gonghui.system;

import java.time.Duration;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.running.Processes;

/// What a service can be in.
enum Trouble {
  /// It dies and is started again.
  KILLED {
    @Override
    void strike(Processes processes, String service, Duration lasting) {
      var _ = processes.kill(service);
      Pause.of(lasting);
    }
  },
  /// It takes calls and answers none.
  HUNG {
    @Override
    void strike(Processes processes, String service, Duration lasting) {
      try (var _ = processes.hang(service)) {
        Pause.of(lasting);
      }
    }
  },
  /// It stands still half of the time.
  SLOW {
    @Override
    void strike(Processes processes, String service, Duration lasting) {
      var end = System.nanoTime() + lasting.toNanos();
      while (System.nanoTime() < end) {
        try (var _ = processes.hang(service)) {
          Pause.of(STANDSTILL);
        }
        Pause.of(STANDSTILL);
      }
    }
  };

  private static final Duration STANDSTILL = Duration.ofMillis(200);

  /// Until the time is over.
  abstract void strike(Processes processes, String service, Duration lasting);
}
