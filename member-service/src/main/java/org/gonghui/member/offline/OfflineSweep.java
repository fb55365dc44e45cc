package org.gonghui.member.offline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets, now and then, codes that nobody can hand in any more.
@ApplicationScoped
class OfflineSweep {
  private final OfflineDesk desk;

  OfflineSweep(OfflineDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "offline-code-sweep",
      every = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    desk.forgetOldCodes();
  }
}
