package org.gonghui.member.departure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Settles departures some time after they were declared, one by one.
@ApplicationScoped
class DepartureSweep {
  static final String WORKER = "departures";

  private final SettlingDesk desk;
  private final OneByOne oneByOne;

  DepartureSweep(SettlingDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "departures",
      every = "2s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, desk.unsettled(), desk::settle);
  }
}
