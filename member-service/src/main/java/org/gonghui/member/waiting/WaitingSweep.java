package org.gonghui.member.waiting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets, now and then, lines of items whose gate has closed.
@ApplicationScoped
class WaitingSweep {
  private final WaitingDesk desk;

  WaitingSweep(WaitingDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "waiting-place-sweep",
      every = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    desk.forgetEnded();
  }
}
