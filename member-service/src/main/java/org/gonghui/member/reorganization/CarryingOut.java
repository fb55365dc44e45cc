package org.gonghui.member.reorganization;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Moves the members of unions that were closed, portion by portion: whoever dies goes on with the next one, here or in
/// another copy of the service.
@ApplicationScoped
class CarryingOut {
  static final String WORKER = "reorganization";

  private final CarryingOutDesk desk;
  private final OneByOne oneByOne;

  CarryingOut(CarryingOutDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "reorganization",
      every = "${gonghui.reorganization.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void carryOut() {
    oneByOne.each(WORKER, desk.running(), this::carryOut);
  }

  private void carryOut(UUID id) {
    var goesOn = true;
    while (goesOn) {
      goesOn = desk.carryOn(id);
    }
  }
}
