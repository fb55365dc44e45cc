package org.gonghui.member.exporting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.kit.audit.Attribution;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.membership.MembershipState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A file on its way to the officer who ordered it. What it holds so far is told by [#lastId()]: a worker that takes over
/// begins after it.
@Entity
class Export {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ExportKind kind;

  @Enumerated(EnumType.STRING)
  private ExportFormat format;

  @Enumerated(EnumType.STRING)
  private ExportReason reason;

  private String language;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> tops;

  private @Nullable UUID organizationId;
  private @Nullable String employmentForm;

  @Enumerated(EnumType.STRING)
  private @Nullable MembershipState membershipState;

  private @Nullable UUID eventId;
  private String orderedIssuer;
  private String orderedSubject;
  private @Nullable UUID orderedPerson;

  @Enumerated(EnumType.STRING)
  private ExportState state;

  private long rowCount;
  private int partCount;
  private UUID lastId;
  private long epoch;
  private int stumbles;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant leaseUntil;

  private Instant orderedAt;
  private @Nullable Instant endedAt;
  private @Nullable Instant expiresAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Export() {}

  Export(UUID id, ExportBody wanted, Orderer by, Locale language, Instant now) {
    this.id = id;
    this.kind = wanted.kind();
    this.format = wanted.format();
    this.reason = wanted.reason();
    this.language = language.getLanguage();
    this.tops = List.copyOf(by.organizations());
    this.organizationId = wanted.organizationId();
    this.employmentForm = wanted.employmentForm();
    this.membershipState = wanted.state();
    this.eventId = wanted.eventId();
    this.orderedIssuer = by.issuer();
    this.orderedSubject = by.subject();
    this.orderedPerson = by.person();
    this.state = ExportState.WAITING;
    this.lastId = Keyset.BEFORE_ALL;
    this.leaseUntil = now;
    this.orderedAt = now;
  }

  /// Whether the worker that took it under this epoch may still write.
  boolean isHeld(long byEpoch) {
    return state == ExportState.RUNNING && epoch == byEpoch;
  }

  /// Another part is written.
  void advance(List<Line> lines, Instant newLease) {
    lastId = lines.getLast().id();
    rowCount += lines.size();
    partCount++;
    stumbles = 0;
    leaseUntil = newLease;
  }

  void complete(Instant now, Instant until) {
    expiresAt = until;
    end(ExportState.COMPLETED, now);
  }

  /// The worker met a fault that nobody foresaw. The export is free to be taken again at once, until it has been met so often without
  /// a part between.
  ///
  /// @return whether that was once too often
  boolean stumble(int tries, Instant now) {
    stumbles++;
    leaseUntil = now;
    if (stumbles >= tries) {
      end(ExportState.FAILED, now);
    }
    return state == ExportState.FAILED;
  }

  void cancel(Instant now) {
    switch (state) {
      case WAITING, RUNNING -> end(ExportState.CANCELLED, now);
      case COMPLETED, CANCELLED, FAILED, EXPIRED -> throw Refusal.wrongState(state);
    }
  }

  void requireReadable() {
    if (state != ExportState.COMPLETED) {
      throw Refusal.wrongState(state);
    }
  }

  private void end(ExportState outcome, Instant now) {
    state = outcome;
    endedAt = now;
  }

  ExportView view() {
    return new ExportView(
        id, kind, format, reason, state, rowCount, orderedAt, endedAt, expiresAt, version);
  }

  Selection selection() {
    return new Selection(
        List.copyOf(tops), organizationId, employmentForm, membershipState, eventId);
  }

  /// Who it is done for.
  Attribution by() {
    return Attribution.of(orderedIssuer, orderedSubject, orderedPerson);
  }

  ExportFacts facts() {
    return new ExportFacts(id, kind, format, Locale.of(language), partCount, orderedAt);
  }

  UUID id() {
    return id;
  }

  ExportKind kind() {
    return kind;
  }

  ExportReason reason() {
    return reason;
  }

  int parts() {
    return partCount;
  }

  UUID lastId() {
    return lastId;
  }

  long epoch() {
    return epoch;
  }

  long rows() {
    return rowCount;
  }
}
