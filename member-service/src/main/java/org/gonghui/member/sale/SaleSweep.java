package org.gonghui.member.sale;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.stock.Tills;

/// Serves, without a claim, who waits for what is left: tickets that are stock again, and shares that have spilled over.
@ApplicationScoped
class SaleSweep {
  static final String WORKER = "ticket-line";

  private final Tills tills;
  private final SaleDesk desk;
  private final OneByOne oneByOne;

  SaleSweep(Tills tills, SaleDesk desk, OneByOne oneByOne) {
    this.tills = tills;
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "ticket-line",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, tills.due(), desk::settle);
  }
}
