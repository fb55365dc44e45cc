package org.gonghui.gateway.load;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The places of one service. Nobody waits for one.
final class Places {
  /// Windows in which the usual time of an answer is half forgotten; a service that stays slow gets its places back slowly.
  private static final int LONG = 6_000;

  private final Limit limit;
  private final Window window;
  private final double share;
  private final AtomicInteger taken = new AtomicInteger();

  Places(LoadConfig config) {
    this.limit =
        Gradient2Limit.newBuilder()
            .minLimit(config.smallest())
            .maxConcurrency(config.largest())
            .initialLimit(config.initial())
            .longWindow(LONG)
            .build();
    this.window = new Window(limit, config.window(), config.quick());
    this.share = config.share();
  }

  /// @param last whether the call may have the places that are kept back too
  /// @return nothing where all that it may have are taken
  Optional<Place> take(boolean last, Duration patience) {
    var allowed = last ? limit() : (int) Math.ceil(limit() * share);
    var before = taken.getAndUpdate(now -> now < allowed ? now + 1 : now);
    return before < allowed ? Optional.of(new Place(this, before + 1, patience)) : Optional.empty();
  }

  void learn(Duration took, int underWay) {
    window.add(took, underWay);
  }

  void free() {
    taken.decrementAndGet();
  }

  int limit() {
    return limit.getLimit();
  }

  int taken() {
    return taken.get();
  }
}
