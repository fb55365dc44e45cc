package org.gonghui.member.tickets;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.sale.SaleDesk;

/// Cancels the tickets of events that were called off, some members at a time: whatever ends this service in between, the rest
/// is found again.
@ApplicationScoped
class CalledOffSweep {
  static final String WORKER = "called-off-tickets";

  private final SaleDesk sale;
  private final MyEventDesk desk;
  private final OneByOne oneByOne;

  CalledOffSweep(SaleDesk sale, MyEventDesk desk, OneByOne oneByOne) {
    this.sale = sale;
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "called-off-tickets",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, sale.calledOff(), this::cancelAll);
  }

  private void cancelAll(UUID event) {
    var more = true;
    while (more) {
      more = desk.callOffSome(event);
    }
  }
}
