package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;

/// A step that bears no key is not simply called again when its answer was lost: whoever takes it looks first whether it
/// has been taken.
final class Again {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private Again() {}

  /// @throws UnexpectedAnswer the last one, when the step was not taken within two minutes
  static void until(BooleanSupplier taken, Runnable step) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (taken.getAsBoolean()) {
          return;
        }
        step.run();
      } catch (UnexpectedAnswer lost) {
        if (System.nanoTime() > end) {
          throw lost;
        }
        Pause.of(PAUSE);
      }
    }
  }
}
