package org.gonghui.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/// How long a service may take to begin its answer, from the last piece of the request that it was sent. Once it is met, or the call is over, pieces that
/// are still sent begin it no more: what has had its answer can be late no longer.
final class Deadline {
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Duration patience;
  private final Runnable missed;
  private long timer = NO_TIMER;
  private long begun;
  private boolean met;

  /// @param missed called at most once for each time that it was begun
  Deadline(Vertx vertx, Duration patience, Runnable missed) {
    this.vertx = vertx;
    this.patience = patience;
    this.missed = missed;
  }

  /// Begins anew.
  void begin() {
    if (met) {
      return;
    }
    stop();
    begun = System.nanoTime();
    timer = vertx.setTimer(patience.toMillis(), fired -> missed.run());
  }

  void meet() {
    met = true;
    stop();
  }

  Duration sinceBegun() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void stop() {
    if (timer != NO_TIMER) {
      vertx.cancelTimer(timer);
      timer = NO_TIMER;
    }
  }
}
