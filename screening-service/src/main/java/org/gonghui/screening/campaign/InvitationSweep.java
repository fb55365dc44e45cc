package org.gonghui.screening.campaign;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.kit.work.OneByOne;

/// Looks every second whether a campaign is to be gone through; any number of copies of the service may.
@ApplicationScoped
class InvitationSweep {
  /// Its name where work is left for later.
  static final String WORKER = "invitation-sweep";

  private final InvitingDesk desk;
  private final OneByOne oneByOne;
  private final BusinessDay businessDay;

  InvitationSweep(InvitingDesk desk, OneByOne oneByOne, BusinessDay businessDay) {
    this.desk = desk;
    this.oneByOne = oneByOne;
    this.businessDay = businessDay;
  }

  @Scheduled(
      every = "{gonghui.campaign.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    desk.begin(businessDay.today());
    // a slice of each in turn, a transaction per slice: one that fails is left for later and holds
    // up no other
    for (var swept = desk.swept(); !swept.isEmpty(); swept = desk.swept()) {
      oneByOne.each(WORKER, swept, desk::sweepSlice);
    }
  }
}
