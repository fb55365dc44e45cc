package org.gonghui.member.reorganization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.member.organization.Heirs;
import org.jspecify.annotations.Nullable;

/// A decision on a union, and how far it is carried out: the union changes with the decision, what was below it and its members follow.
@Entity
class Reorganization {
  /// RUNNING: members are on their way.
  @Schema(name = "ReorganizationState")
  enum State {
    RUNNING,
    COMPLETED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ReorganizationKind kind;

  private UUID organizationId;
  private @Nullable UUID unionsTo;
  private @Nullable UUID membersTo;
  private String decisionNumber;
  private @Nullable String decisionText;
  private LocalDate decidedOn;

  @SuppressWarnings("UnusedVariable") // kept for who asks whose login it was
  private String enteredBy;

  private @Nullable UUID enteredByPerson;
  private Instant enteredAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private long unions;
  private long unionsMoved;
  private long total;
  private long moved;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Reorganization() {}

  Reorganization(
      UUID id, UUID organization, Plan plan, Decision decision, LocalDate on, Entry entry) {
    this.id = id;
    this.kind = plan.kind();
    this.organizationId = organization;
    this.unionsTo = plan.unionsTo();
    this.membersTo = plan.membersTo();
    this.decisionNumber = decision.number().strip();
    this.decisionText = decision.text();
    this.decidedOn = on;
    this.enteredBy = entry.by();
    this.enteredByPerson = entry.person();
    this.enteredAt = entry.at();
    this.state = State.RUNNING;
  }

  /// So many unions and members are on their way.
  void expect(Heirs heirs, long below, long members) {
    unionsTo = heirs.unionsTo();
    unions = below;
    total = members;
  }

  void passOn(int below) {
    unionsMoved += below;
  }

  void advance(int members) {
    moved += members;
  }

  /// Nobody is left on the way.
  void complete(Instant now) {
    state = State.COMPLETED;
    endedAt = now;
  }

  ReorganizationView view() {
    return new ReorganizationView(
        id,
        kind,
        organizationId,
        unionsTo,
        membersTo,
        new Decision(decisionNumber, decisionText),
        decidedOn,
        enteredByPerson,
        enteredAt,
        state,
        unions,
        unionsMoved,
        total,
        moved,
        endedAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  ReorganizationKind kind() {
    return kind;
  }

  UUID organizationId() {
    return organizationId;
  }

  Heirs heirs() {
    return new Heirs(unionsTo, membersTo, kind == ReorganizationKind.MERGER ? membersTo : null);
  }

  /// Where members go; empty when they leave.
  Optional<UUID> membersTo() {
    return Optional.ofNullable(membersTo);
  }

  long version() {
    return version;
  }
}
