package org.gonghui.member.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.problem.DatabaseFault;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.importing.RowPolicy.Employer;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.organization.UnionLookup;
import org.jboss.logging.Logger;

/// Takes lists in, one at a time per copy of the service: reads the file from the beginning, passes over what was taken
/// in before, and hands batches to the desk.
@ApplicationScoped
class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final TakingInDesk desk;
  private final LeaseKeeper lease;
  private final UnionLookup unions;
  private final ImportConfig config;
  private final BusinessDay day;

  ImportWorker(
      TakingInDesk desk,
      LeaseKeeper lease,
      UnionLookup unions,
      ImportConfig config,
      BusinessDay day) {
    this.desk = desk;
    this.lease = lease;
    this.unions = unions;
    this.config = config;
    this.day = day;
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

  private void takeIn(MemberImport list) {
    LOG.infof("event=list-taken list=%s line=%d", list.id(), list.line());
    lease.begin(list);
    try (var rows = open(list)) {
      if (takeIn(list, rows)) {
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
  private void stumble(MemberImport list, Throwable fault) {
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

  private boolean takeIn(MemberImport list, RowSource rows) {
    if (!rows.hasNext()) {
      throw new UnreadableFile(ImportFailure.MISSING_COLUMN);
    }
    var header = Header.of(rows.next());
    var policy = new RowPolicy(unions.employmentForms(), employersOf(list), day.today());
    var batch = new ArrayList<Judged>();
    while (rows.hasNext()) {
      var row = rows.next();
      if (row.line() <= list.line() || row.isBlank()) {
        continue;
      }
      batch.add(policy.judge(header, row));
      if (batch.size() == config.batch()) {
        if (!desk.takeIn(list.id(), list.epoch(), batch)) {
          return false;
        }
        batch.clear();
      }
    }
    return batch.isEmpty() || desk.takeIn(list.id(), list.epoch(), batch);
  }

  private RowPolicy.Employers employersOf(MemberImport list) {
    var known = new HashMap<String, Employer>();
    Function<String, Employer> look = code -> employer(code, list.organizationId());
    return code -> known.computeIfAbsent(code, look);
  }

  private Employer employer(String code, UUID top) {
    var union = unions.ofEmployer(code);
    if (union.isEmpty()) {
      return new Employer.Unknown();
    }
    return unions.isBelow(union.get(), top)
        ? new Employer.InScope(union.get())
        : new Employer.OutOfScope();
  }

  private RowSource open(MemberImport list) {
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
