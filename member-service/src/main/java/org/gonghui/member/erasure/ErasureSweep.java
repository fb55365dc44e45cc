package org.gonghui.member.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Forgets, one by one, who has not taken it back in time.
@ApplicationScoped
class ErasureSweep {
  static final String WORKER = "erasures";

  private final ErasureDesk desk;
  private final OneByOne oneByOne;

  ErasureSweep(ErasureDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "erasures",
      every = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, desk.due(), desk::carryOut);
  }
}
