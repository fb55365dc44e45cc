package org.gonghui.assistance.paymentrequest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Looks once a second whether members have arrived whom requests waited for.
@ApplicationScoped
class WaitingRequests {
  static final String WORKER = "payment-request";

  private final RequestDesk desk;
  private final OneByOne oneByOne;

  WaitingRequests(RequestDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void take() {
    oneByOne.each(WORKER, desk.waiting(), desk::takeWaiting);
  }
}
