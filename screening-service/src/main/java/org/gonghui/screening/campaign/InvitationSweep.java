package org.gonghui.screening.campaign;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.time.BusinessDay;

/// Looks every second whether a campaign is to be gone through; any number of copies of the service may.
@ApplicationScoped
class InvitationSweep {
  private final InvitingDesk desk;
  private final BusinessDay businessDay;

  InvitationSweep(InvitingDesk desk, BusinessDay businessDay) {
    this.desk = desk;
    this.businessDay = businessDay;
  }

  @Scheduled(
      every = "{gonghui.campaign.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    desk.begin(businessDay.today());
    while (desk.sweepSlice()) {
      // one transaction per slice
    }
  }
}
