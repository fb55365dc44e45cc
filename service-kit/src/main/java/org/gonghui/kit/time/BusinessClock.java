package org.gonghui.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/// What `@PastOrPresent` and its like mean by now: the service's clock, days in Asia/Shanghai.
@ApplicationScoped
class BusinessClock implements ClockProvider {
  private final Clock clock;

  BusinessClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Clock getClock() {
    return clock.withZone(BusinessDay.SHANGHAI);
  }
}
