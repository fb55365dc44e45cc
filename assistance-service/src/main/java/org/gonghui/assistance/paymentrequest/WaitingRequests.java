package org.gonghui.assistance.paymentrequest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks once a second whether members have arrived whom requests waited for.
@ApplicationScoped
class WaitingRequests {
  private final RequestDesk desk;

  WaitingRequests(RequestDesk desk) {
    this.desk = desk;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void take() {
    desk.takeWaiting();
  }
}
