package org.gonghui.stack.client;

import java.time.Duration;

/// Rests before something is asked again.
public final class Pause {
  private Pause() {}

  /// @throws UnexpectedAnswer when whoever rests is told to stop
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer("interrupted");
    }
  }
}
