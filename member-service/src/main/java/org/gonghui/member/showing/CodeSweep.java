package org.gonghui.member.showing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets, now and then, codes that expired long ago.
@ApplicationScoped
class CodeSweep {
  private final ShowingDesk desk;

  CodeSweep(ShowingDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "card-code-sweep",
      every = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    desk.forgetOldCodes();
  }
}
