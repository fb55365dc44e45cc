package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;

/// Use cases of who orders files and reads them.
@ApplicationScoped
class ExportDesk {
  private final Exports exports;
  private final Parts parts;
  private final Sources sources;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ExportDesk(
      Exports exports,
      Parts parts,
      Sources sources,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.exports = exports;
    this.parts = parts;
    this.sources = sources;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  ExportView order(ExportBody wanted, Locale language) {
    wanted.judge();
    sources.of(wanted.kind()).admit(wanted);
    var export = new Export(ids.next(), wanted, Orderer.of(caller), language, clock.instant());
    exports.persistAndFlush(export);
    audit.record("EXPORT_ORDERED", export.id(), wanted.reason().name());
    return export.view();
  }

  @Transactional
  ExportView get(UUID id) {
    return found(id).view();
  }

  @Transactional
  ExportView cancel(UUID id) {
    var export = found(id);
    exports.lock(export);
    export.cancel(clock.instant());
    exports.flush();
    parts.forget(id);
    audit.record("EXPORT_CANCELLED", id);
    return export.view();
  }

  /// The caller is about to read the file.
  ///
  /// @throws Refusal 409 `STATE_CONFLICT` unless it is COMPLETED
  @Transactional
  ExportFacts read(UUID id) {
    var export = found(id);
    export.requireReadable();
    audit.record("EXPORT_READ", id, export.reason().name());
    return export.facts();
  }

  /// A part of a file that [#read] has let the caller read.
  @Transactional
  byte[] part(UUID id, int number) {
    return parts.open(id, number);
  }

  private Export found(UUID id) {
    return exports.of(Orderer.of(caller), id).orElseThrow(Refusal::notFound);
  }
}
