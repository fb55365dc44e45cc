package org.gonghui.member.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets readings that were kept long enough, some at a time.
@ApplicationScoped
class AccessLogSweep {
  private final AccessLogDesk desk;

  AccessLogSweep(AccessLogDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "access-log-sweep",
      every = "1h",
      delayed = "11m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    var more = true;
    while (more) {
      more = desk.forgetSome();
    }
  }
}
