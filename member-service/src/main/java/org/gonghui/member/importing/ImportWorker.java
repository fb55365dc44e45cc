package org.gonghui.member.importing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.concurrent.ExecutorService;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Takes lists in, one at a time per copy of the service: reads the file from the beginning, passes over what was taken
/// in before, and hands batches to the desk.
@ApplicationScoped
class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final TakingInDesk desk;
  private final LeaseKeeper lease;
  private final Kinds kinds;
  private final Room room;
  private final ImportConfig config;
  private final ExecutorService threads;

  ImportWorker(
      TakingInDesk desk,
      LeaseKeeper lease,
      Kinds kinds,
      Room room,
      ImportConfig config,
      @VirtualThreads ExecutorService threads) {
    this.desk = desk;
    this.lease = lease;
    this.kinds = kinds;
    this.room = room;
    this.config = config;
    this.threads = threads;
  }

  @Scheduled(
      identity = "import-worker",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void takeIn() {
    for (var list = desk.take(); list.isPresent(); list = desk.take()) {
      takeIn(list.get());
    }
  }

  private void takeIn(ListImport list) {
    LOG.infof("event=list-taken list=%s line=%d", list.id(), list.line());
    lease.begin(list);
    try (var rows = open(list)) {
      if (takeIn(list, rows, kinds.of(list.kind()))) {
        desk.complete(list.id(), list.epoch());
      }
    } catch (UnreadableFile unreadable) {
      LOG.infof("event=list-unreadable list=%s reason=%s", list.id(), unreadable.reason());
      desk.fail(list.id(), list.epoch(), unreadable.reason());
    } catch (RuntimeException | Error fault) {
      stumble(list, fault);
    } finally {
      lease.end();
    }
  }

  /// The edge of a worker: a database that is away is waited for, the lease running out meanwhile; who cancels a list
  /// takes its pieces away from under the worker; anything else is a bug and counts.
  private void stumble(ListImport list, Throwable fault) {
    if (DatabaseFault.of(fault).filter(DatabaseFault::passes).isPresent()) {
      LOG.warnf("event=list-interrupted list=%s", list.id());
      return;
    }
    if (!desk.holds(list.id(), list.epoch())) {
      LOG.infof("event=list-let-go list=%s", list.id());
      return;
    }
    LOG.errorf(fault, "event=list-stumbled list=%s", list.id());
    desk.stumble(list.id(), list.epoch());
  }

  private <R> boolean takeIn(ListImport list, RowSource rows, TakingIn<R> kind) {
    if (!rows.hasNext()) {
      throw new UnreadableFile(ImportFailure.MISSING_COLUMN);
    }
    var reader = kind.reader(list.facts(), Header.of(rows.next(), kind.columns()));
    try (var lane = new Lane(threads)) {
      var left = 0;
      while (rows.hasNext()) {
        if (left <= 0) {
          if (!room.isThere(list)) {
            return false;
          }
          left = room.rows();
        }
        var batch = batch(list, rows, reader, kind.batch());
        left -= batch.size();
        if (batch.size() > 0
            && !lane.send(() -> desk.takeIn(list.id(), list.epoch(), kind, batch))) {
          return false;
        }
      }
      return lane.isClear();
    }
  }

  private static <R> SortedRows<R> batch(
      ListImport list, RowSource rows, RowReader<R> reader, int most) {
    var batch = new SortedRows<R>();
    while (batch.size() < most && rows.hasNext()) {
      var row = rows.next();
      if (row.line() > list.line() && !row.isBlank()) {
        reader.read(row, batch);
      }
    }
    return batch;
  }

  private RowSource open(ListImport list) {
    var file = new ChunkStream(list.chunks(), number -> desk.chunk(list.id(), number));
    return switch (list.format()) {
      case CSV -> new CsvRows(file, Charset.forName(list.charset()));
      case XLSX -> new XlsxRows(checked(file));
    };
  }

  private byte[] checked(ChunkStream file) {
    try {
      var whole = file.readAllBytes();
      new SpreadsheetBounds(config.largestUnpacked()).check(whole);
      return whole;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
