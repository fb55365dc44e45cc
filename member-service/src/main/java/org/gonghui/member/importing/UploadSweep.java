package org.gonghui.member.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets, now and then, uploads that never ended.
@ApplicationScoped
class UploadSweep {
  private final ImportDesk desk;

  UploadSweep(ImportDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "upload-sweep",
      every = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    desk.forgetUploads();
  }
}
