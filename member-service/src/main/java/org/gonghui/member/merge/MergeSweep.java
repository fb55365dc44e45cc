package org.gonghui.member.merge;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.work.OneByOne;

/// Finishes merges that can be undone no more, one by one.
@ApplicationScoped
class MergeSweep {
  static final String WORKER = "member-merges";

  private final MergeDesk desk;
  private final OneByOne oneByOne;

  MergeSweep(MergeDesk desk, OneByOne oneByOne) {
    this.desk = desk;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "member-merges",
      every = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    oneByOne.each(WORKER, desk.due(), desk::finish);
  }
}
