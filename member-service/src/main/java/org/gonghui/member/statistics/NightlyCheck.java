package org.gonghui.member.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.kit.lease.Leases;

/// Has the statistics checked once a night, by one copy of the service.
@ApplicationScoped
class NightlyCheck {
  /// Longer than the clocks of two copies differ, shorter than a day.
  private static final Duration NIGHT = Duration.ofHours(6);

  private final StatisticsDesk desk;
  private final Leases leases;

  NightlyCheck(StatisticsDesk desk, Leases leases) {
    this.desk = desk;
    this.leases = leases;
  }

  @Scheduled(
      identity = "statistics-check",
      cron = "${gonghui.statistics.check-at:0 30 3 * * ?}",
      timeZone = "Asia/Shanghai",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void check() throws SQLException {
    if (leases.take("statistics-check", NIGHT).isPresent()) {
      desk.check();
    }
  }
}
