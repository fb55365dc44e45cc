package org.gonghui.gateway.load;

import com.netflix.concurrency.limits.Limit;
import java.time.Duration;

/// Hands a limit what calls took in the mean, once a window is over and has enough of them. The library's own windows forget those that have fewer
/// than ten calls, so that a service that answers less often would never be spared.
final class Window {
  private static final int ENOUGH = 10;

  private final Limit limit;
  private final long atLeast;
  private final long quick;
  private long begun = System.nanoTime();
  private long sum;
  private int count;
  private int most;

  /// @param quick what is quicker is told as if it took so long
  Window(Limit limit, Duration atLeast, Duration quick) {
    this.limit = limit;
    this.atLeast = atLeast.toNanos();
    this.quick = quick.toNanos();
  }

  /// @param underWay calls when this one began, itself among them
  synchronized void add(Duration took, int underWay) {
    sum += took.toNanos();
    count++;
    most = Math.max(most, underWay);
    var now = System.nanoTime();
    if (count >= ENOUGH && now - begun >= atLeast) {
      // that a call was dropped means nothing to this limit: only how long it took does
      limit.onSample(begun, Math.max(quick, sum / count), most, false);
      begun = now;
      sum = 0;
      count = 0;
      most = 0;
    }
  }
}
