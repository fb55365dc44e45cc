package org.gonghui.member.owndata;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Makes the files that were asked for, and removes those whose time is over.
@ApplicationScoped
class DataExportWorker {
  static final String WORKER = "data-exports";

  private final DataExportDesk desk;
  private final OneByOne oneByOne;

  DataExportWorker(DataExportDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "data-exports",
      every = "2s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    oneByOne.each(WORKER, desk.queued(), desk::make);
    oneByOne.each(WORKER, desk.ended(), desk::expire);
  }
}
