package org.gonghui.member.exporting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Writes files, one at a time per copy of the service, part by part.
@ApplicationScoped
class ExportWorker {
  private static final Logger LOG = Logger.getLogger(ExportWorker.class);

  private final WritingDesk desk;

  ExportWorker(WritingDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "export-worker",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    for (var export = desk.take(); export.isPresent(); export = desk.take()) {
      write(export.get());
    }
  }

  @Scheduled(
      identity = "export-sweep",
      every = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    desk.expire();
  }

  private void write(Export export) {
    LOG.infof("event=export-taken export=%s rows=%d", export.id(), export.rows());
    try {
      while (desk.write(export.id(), export.epoch())) {
        // part by part
      }
    } catch (RuntimeException | Error fault) {
      stumble(export, fault);
    }
  }

  /// The edge of a worker: a database that is away is waited for, the lease running out meanwhile; anything else is a bug and
  /// counts.
  private void stumble(Export export, Throwable fault) {
    if (DatabaseFault.of(fault).filter(DatabaseFault::passes).isPresent()) {
      LOG.warnf("event=export-interrupted export=%s", export.id());
      return;
    }
    LOG.errorf(fault, "event=export-stumbled export=%s", export.id());
    desk.stumble(export.id(), export.epoch());
  }
}
