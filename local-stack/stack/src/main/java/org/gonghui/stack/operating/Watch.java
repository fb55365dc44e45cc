package org.gonghui.stack.operating;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looks again and again until something is so.
record Watch(Duration pause, Duration patience) {

  /// @return whether it came to be so in time
  boolean until(BooleanSupplier itIsSo) {
    var end = System.nanoTime() + patience.toNanos();
    while (!itIsSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      rest();
    }
    return true;
  }

  void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
