package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;

/// Use cases of the worker that takes lists in. A batch of rows, its rejections and the line that was reached are one
/// transaction, so a list that was killed anywhere goes on exactly there.
@ApplicationScoped
class TakingInDesk {
  private final ListImports imports;
  private final Chunks chunks;
  private final ImportRows rows;
  private final ImportConfig config;
  private final Audit audit;
  private final Clock clock;

  TakingInDesk(
      ListImports imports,
      Chunks chunks,
      ImportRows rows,
      ImportConfig config,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.rows = rows;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Optional<ListImport> take() {
    var now = clock.instant();
    return imports.claim(now, now.plus(config.lease()));
  }

  /// The worker lives: no other copy is to take the list over.
  @Transactional
  void renew(UUID id, long epoch) {
    imports.renew(id, epoch, clock.instant().plus(config.lease()));
  }

  @Transactional
  byte[] chunk(UUID list, int number) {
    return chunks.open(list, number);
  }

  /// Takes in a batch, and says how far the list has come.
  ///
  /// @return false when the list is not this worker's any more: cancelled, or taken over
  @Transactional
  <R> boolean takeIn(UUID id, long epoch, TakingIn<R> kind, SortedRows<R> batch) {
    var held = held(id, epoch);
    if (held.isEmpty()) {
      return false;
    }
    var list = held.get();
    kind.take(list.facts(), batch);
    rows.reject(id, batch.bad());
    list.advance(
        Math.max(list.line(), batch.lastLine()),
        batch.good().size(),
        batch.bad().size(),
        clock.instant().plus(config.lease()));
    return true;
  }

  @Transactional
  void complete(UUID id, long epoch) {
    held(id, epoch)
        .ifPresent(list -> {
          list.complete(clock.instant());
          chunks.forget(id);
          audit.record("LIST_COMPLETED", id);
        });
  }

  @Transactional
  void fail(UUID id, long epoch, ImportFailure reason) {
    held(id, epoch)
        .ifPresent(list -> {
          list.fail(reason, clock.instant());
          ended(list, reason);
        });
  }

  /// Something failed that the file does not account for: it is tried again, a few times in a row.
  @Transactional
  void stumble(UUID id, long epoch) {
    held(id, epoch)
        .ifPresent(list -> {
          list.stumble(config.tries(), clock.instant());
          list.failure().ifPresent(reason -> ended(list, reason));
        });
  }

  private void ended(ListImport list, ImportFailure reason) {
    chunks.forget(list.id());
    audit.record("LIST_FAILED", list.id(), reason.name());
  }

  /// Whether the list is still this worker's: neither cancelled nor taken over.
  @Transactional
  boolean holds(UUID id, long epoch) {
    return held(id, epoch).isPresent();
  }

  private Optional<ListImport> held(UUID id, long epoch) {
    return imports.locked(id).filter(list -> list.isHeld(epoch));
  }
}
