package org.gonghui.member.owndata;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A file of what is kept of a person. That there is one a day is a unique constraint.
@Entity
class DataExport {
  @Id private UUID id;
  private UUID personId;

  @SuppressWarnings("UnusedVariable") // the constraint reads it
  private LocalDate askedOn;

  @Enumerated(EnumType.STRING)
  private ExportState state;

  private byte @Nullable [] content;
  private Instant askedAt;
  private @Nullable Instant readyAt;
  private @Nullable Instant expiresAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected DataExport() {}

  DataExport(UUID id, UUID personId, LocalDate today, Instant now) {
    this.id = id;
    this.personId = personId;
    this.askedOn = today;
    this.state = ExportState.QUEUED;
    this.askedAt = now;
  }

  boolean isQueued() {
    return state == ExportState.QUEUED;
  }

  /// @param sealed the file
  void keep(byte[] sealed, Instant now, Instant until) {
    content = sealed.clone();
    state = ExportState.READY;
    readyAt = now;
    expiresAt = until;
  }

  /// The sealed file.
  ///
  /// @throws Refusal 409 where it is not there yet, or no more
  byte[] file(Instant now) {
    if (content == null || expiresAt == null || !now.isBefore(expiresAt)) {
      throw Refusal.wrongState(content == null ? state : ExportState.EXPIRED);
    }
    return content.clone();
  }

  void expire() {
    content = null;
    state = ExportState.EXPIRED;
  }

  DataExportView view() {
    return new DataExportView(
        id,
        state,
        askedAt,
        readyAt,
        expiresAt,
        state == ExportState.READY ? DataExportResource.PATH + "/" + id + "/file" : null);
  }

  UUID id() {
    return id;
  }

  UUID personId() {
    return personId;
  }

  long version() {
    return version;
  }
}
