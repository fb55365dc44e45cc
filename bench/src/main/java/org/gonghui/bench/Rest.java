package org.gonghui.bench;

import java.time.Duration;

/// Nothing is done for a while.
final class Rest {

  private Rest() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
