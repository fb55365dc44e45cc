package org.gonghui.bench.crowd;

import java.io.IOException;
import java.time.Duration;

/// Calls something until it gets no faster. A JVM that shares one core with its compilers takes a minute and more to be warm, and before that it shows a
/// fourth of what it can.
public final class WarmUp {
  private static final Duration TURN = Duration.ofSeconds(8);
  private static final int MOST_TURNS = 20;

  /// Whoever gets no faster by as much is warm, once that was seen some times in a row.
  private static final double FASTER = 1.04;

  private static final int IN_A_ROW = 3;

  private WarmUp() {}

  /// One turn of it.
  @FunctionalInterface
  public interface Turn {
    /// @return calls a second
    double call(Duration during) throws IOException;
  }

  /// @return calls a second at best
  public static double untilNoFaster(Turn turn) throws IOException {
    var best = 0.0;
    for (int n = 0, asBefore = 0; n < MOST_TURNS && asBefore < IN_A_ROW; n++) {
      var now = turn.call(TURN);
      asBefore = now < best * FASTER ? asBefore + 1 : 0;
      best = Math.max(best, now);
    }
    return best;
  }
}
