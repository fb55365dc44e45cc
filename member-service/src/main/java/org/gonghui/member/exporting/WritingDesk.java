package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;

/// Use cases of the worker that writes files. A part, the id that it ends with and who is in it are one transaction, so that an
/// export that was killed anywhere goes on exactly there.
@ApplicationScoped
class WritingDesk {
  private final Exports exports;
  private final Parts parts;
  private final Sources sources;
  private final ExportConfig config;
  private final Audit audit;
  private final Clock clock;

  WritingDesk(
      Exports exports,
      Parts parts,
      Sources sources,
      ExportConfig config,
      Audit audit,
      Clock clock) {
    this.exports = exports;
    this.parts = parts;
    this.sources = sources;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Optional<Export> take() {
    var now = clock.instant();
    return exports.claim(now, now.plus(config.lease()));
  }

  /// Writes the next part.
  ///
  /// @return whether more follow; not where it is not this worker's any more: cancelled, or taken over
  @Transactional
  boolean write(UUID id, long epoch) {
    var held = held(id, epoch);
    if (held.isEmpty()) {
      return false;
    }
    var export = held.get();
    var lines =
        sources.of(export.kind()).after(export.selection(), export.lastId(), config.portion());
    if (!lines.isEmpty()) {
      keep(export, lines);
    }
    if (lines.size() == config.portion()) {
      return true;
    }
    var now = clock.instant();
    export.complete(now, now.plus(config.keep()));
    audit.record("EXPORT_COMPLETED", id, export.reason().name());
    return false;
  }

  private void keep(Export export, List<Line> lines) {
    parts.keep(export.id(), export.parts(), CsvText.of(lines.stream().map(Line::cells).toList()));
    audit.recordAll(
        "MEMBER_EXPORTED",
        lines.stream().flatMap(line -> line.people().stream()).collect(Collectors.toSet()),
        export.reason().name(),
        export.by());
    export.advance(lines, clock.instant().plus(config.lease()));
  }

  /// Something failed that nobody foresaw: it is tried again, a few times in a row.
  @Transactional
  void stumble(UUID id, long epoch) {
    held(id, epoch)
        .filter(export -> export.stumble(config.tries(), clock.instant()))
        .ifPresent(failed -> {
          parts.forget(id);
          audit.record("EXPORT_FAILED", id);
        });
  }

  /// Forgets files whose time is over.
  @Transactional
  void expire() {
    for (var id : exports.expire(clock.instant())) {
      parts.forget(id);
      audit.record("EXPORT_EXPIRED", id);
    }
  }

  private Optional<Export> held(UUID id, long epoch) {
    return exports.locked(id).filter(export -> export.isHeld(epoch));
  }
}
