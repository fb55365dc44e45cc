package org.gonghui.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The one clock of a service; tests put a fixed one in its place.
class Clocks {

  /// In microseconds, as PostgreSQL keeps an instant: what was written is equal to what is read.
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
