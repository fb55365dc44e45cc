package org.gonghui.kit.calls;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets calls that are older than partners can ask for.
@ApplicationScoped
class CallSweep {
  private static final int AT_ONCE = 5_000;

  private final PartnerCalls calls;
  private final Clock clock;
  private final Duration keep;

  /// @param keep how long a partner can read a call that it made
  CallSweep(
      PartnerCalls calls,
      Clock clock,
      @ConfigProperty(name = "gonghui.partner-calls.keep", defaultValue = "30d") Duration keep) {
    this.calls = calls;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    var before = clock.instant().minus(keep);
    while (calls.forget(before, AT_ONCE) == AT_ONCE) {
      // more of the old
    }
  }
}
