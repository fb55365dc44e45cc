package org.gonghui.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as the federation counts them: in Asia/Shanghai.
@ApplicationScoped
public class BusinessDay {
  /// Where a day begins and ends.
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  BusinessDay(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return of(clock.instant());
  }

  public LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, SHANGHAI);
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }
}
