package org.gonghui.member.transfer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Carries out, on their day, the transfers that were accepted before.
@ApplicationScoped
class TransferSweep {
  static final String WORKER = "due-transfers";

  private final TransferDesk desk;
  private final OneByOne oneByOne;

  TransferSweep(TransferDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "due-transfers",
      every = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, desk.due(), desk::carryOut);
  }
}
