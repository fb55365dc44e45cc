package org.gonghui.member.departure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// How a membership has ended, or the work of somebody who stays a member; taken back, it has not.
@Entity
class Departure {
  @Id private UUID id;
  private UUID memberId;
  private UUID membershipId;

  @Enumerated(EnumType.STRING)
  private DepartureKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable LeavingReason reason;

  @Enumerated(EnumType.STRING)
  private @Nullable DeathEvidence evidence;

  private LocalDate onDay;

  @Enumerated(EnumType.STRING)
  private MembershipState formerState;

  @Enumerated(EnumType.STRING)
  private DeclaredBy declaredBy;

  private Instant declaredAt;
  private @Nullable Instant restoredAt;

  @SuppressWarnings("UnusedVariable") // the sweep's query reads it
  private @Nullable Instant settledAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Departure() {}

  private Departure(
      UUID id,
      MembershipFacts membership,
      DepartureKind kind,
      LocalDate on,
      DeclaredBy by,
      Instant now) {
    this.id = id;
    this.memberId = membership.memberId();
    this.membershipId = membership.membershipId();
    this.kind = kind;
    this.onDay = on;
    this.formerState = membership.state();
    this.declaredBy = by;
    this.declaredAt = now;
  }

  /// @param membership that is alive, here and below
  static Departure leaving(
      UUID id,
      MembershipFacts membership,
      LeavingReason reason,
      LocalDate on,
      DeclaredBy by,
      Instant now) {
    var leaving = new Departure(id, membership, DepartureKind.LEAVING, on, by, now);
    leaving.reason = reason;
    return leaving;
  }

  /// Nothing of a member's is given up, so it is settled.
  static Departure retirement(UUID id, MembershipFacts membership, LocalDate on, Instant now) {
    var retirement =
        new Departure(id, membership, DepartureKind.RETIREMENT, on, DeclaredBy.UNION, now);
    retirement.settledAt = now;
    return retirement;
  }

  static Departure death(
      UUID id, MembershipFacts membership, DeathEvidence evidence, LocalDate on, Instant now) {
    var death = new Departure(id, membership, DepartureKind.DEATH, on, DeclaredBy.UNION, now);
    death.evidence = evidence;
    return death;
  }

  /// Takes it back.
  ///
  /// @param days for which that is possible
  /// @throws Refusal 422 `TOO_LATE_TO_RESTORE`
  void restore(int days, Instant now) {
    if (now.isAfter(declaredAt.plus(Duration.ofDays(days)))) {
      throw new Refusal(MemberProblem.TOO_LATE_TO_RESTORE, Integer.toString(days));
    }
    restoredAt = now;
  }

  /// What was held as a member is given up.
  ///
  /// @return false where it was taken back before: then all stays
  boolean settle(Instant now) {
    settledAt = now;
    return restoredAt == null;
  }

  DepartureView view() {
    return new DepartureView(
        id, memberId, kind, reason, evidence, onDay, declaredBy, declaredAt, restoredAt);
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  UUID membershipId() {
    return membershipId;
  }

  DepartureKind kind() {
    return kind;
  }

  LocalDate onDay() {
    return onDay;
  }

  MembershipState formerState() {
    return formerState;
  }

  long version() {
    return version;
  }
}
