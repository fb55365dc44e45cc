package org.gonghui.member.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A list on its way to what it is of. What it has done so far is told by [#line()]: a worker that takes over begins after
/// it. The table is named after the first kind.
@Entity
@Table(name = "member_import")
class ListImport {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ListKind kind;

  private UUID organizationId;
  private @Nullable UUID itemId;

  @Enumerated(EnumType.STRING)
  private FileFormat format;

  private String charset;
  private boolean dryRun;
  private @Nullable String event;

  @SuppressWarnings("UnusedVariable") // the ground for keeping what the list says
  private @Nullable LocalDate consentDate;

  private String enteredBy;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Enumerated(EnumType.STRING)
  private @Nullable ImportFailure failure;

  private int chunks;
  private long line;
  private long total;
  private long accepted;
  private long rejected;
  private long epoch;
  private int stumbles;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant leaseUntil;

  private Instant receivedAt;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ListImport() {}

  ListImport(UUID id, FileFormat format, ListOrder order, String enteredBy, Instant now) {
    this.id = id;
    this.kind = order.kind();
    this.organizationId = order.organization();
    this.itemId = order.item();
    this.format = format;
    this.charset = "UTF-8";
    this.dryRun = order.dryRun();
    this.event = order.event();
    this.consentDate = order.consentDate();
    this.enteredBy = enteredBy;
    this.state = ImportState.UPLOADING;
    this.leaseUntil = now;
    this.receivedAt = now;
  }

  void received(int allChunks, String itsCharset) {
    chunks = allChunks;
    charset = itsCharset;
    state = ImportState.RECEIVED;
  }

  boolean isUploading() {
    return state == ImportState.UPLOADING;
  }

  /// Whether the worker that took it under this epoch may still write.
  boolean isHeld(long byEpoch) {
    return state == ImportState.RUNNING && epoch == byEpoch;
  }

  void advance(long toLine, long moreAccepted, long moreRejected, Instant newLease) {
    line = toLine;
    accepted += moreAccepted;
    rejected += moreRejected;
    total = accepted + rejected;
    stumbles = 0;
    leaseUntil = newLease;
  }

  void complete(Instant now) {
    end(ImportState.COMPLETED, now);
  }

  void fail(ImportFailure reason, Instant now) {
    failure = reason;
    end(ImportState.FAILED, now);
  }

  /// The worker met a fault that nobody foresaw. The list is free to be taken again at once, until it has been met so
  /// often without a batch between.
  void stumble(int tries, Instant now) {
    stumbles++;
    leaseUntil = now;
    if (stumbles >= tries) {
      fail(ImportFailure.INTERNAL_ERROR, now);
    }
  }

  void cancel(Instant now) {
    switch (state) {
      case RECEIVED, RUNNING -> end(ImportState.CANCELLED, now);
      case UPLOADING, COMPLETED, CANCELLED, FAILED -> throw Refusal.wrongState(state);
    }
  }

  private void end(ImportState outcome, Instant now) {
    state = outcome;
    endedAt = now;
  }

  ListImportView view() {
    return new ListImportView(
        id,
        kind,
        state,
        organizationId,
        itemId,
        total,
        accepted,
        rejected,
        failure,
        receivedAt,
        endedAt,
        version);
  }

  ListFacts facts() {
    return new ListFacts(id, organizationId, dryRun, event, itemId, enteredBy);
  }

  ListKind kind() {
    return kind;
  }

  UUID id() {
    return id;
  }

  Optional<ImportFailure> failure() {
    return Optional.ofNullable(failure);
  }

  FileFormat format() {
    return format;
  }

  String charset() {
    return charset;
  }

  int chunks() {
    return chunks;
  }

  long line() {
    return line;
  }

  long epoch() {
    return epoch;
  }
}
