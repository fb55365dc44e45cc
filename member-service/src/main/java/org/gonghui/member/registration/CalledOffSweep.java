package org.gonghui.member.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Cancels the registrations of activities that were called off, some at a time: whatever ends this service in between, the
/// rest is found again.
@ApplicationScoped
class CalledOffSweep {
  static final String WORKER = "called-off-activities";

  private final CallingOffDesk desk;
  private final OneByOne oneByOne;

  CalledOffSweep(CallingOffDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "called-off-activities",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, desk.calledOff(), this::cancelAll);
  }

  private void cancelAll(UUID activity) {
    var more = true;
    while (more) {
      more = desk.cancelSome(activity);
    }
  }
}
