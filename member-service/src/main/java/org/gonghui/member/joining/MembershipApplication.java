package org.gonghui.member.joining;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.identity.Login;
import org.gonghui.member.organization.DivisionCode;
import org.jspecify.annotations.Nullable;

/// Somebody's wish to join, from the phone (M1). Joined at once where the identity is verified; else decided once, when
/// the authority has decided.
@Entity
class MembershipApplication {
  /// VERIFYING waits for the authority; the others are final.
  @Schema(name = "MembershipApplicationState")
  enum State {
    VERIFYING,
    JOINED,
    REFUSED
  }

  /// Why an application that had waited was refused.
  @Schema(name = "ApplicationRefusal")
  enum Reason {
    IDENTITY_NOT_CONFIRMED,
    ALREADY_MEMBER,
    NO_UNION_FOR_DIVISION,
    UNKNOWN_EMPLOYER,
    UNION_CLOSED
  }

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private String issuer;

  @SuppressWarnings("UnusedVariable") // queries read it
  private String subject;

  @SuppressWarnings("UnusedVariable") // queries read it
  private @Nullable UUID checkId;

  private String employmentForm;
  private String divisionCode;
  private @Nullable String employerCode;
  private @Nullable UUID joiningEventId;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Reason reason;

  private @Nullable UUID memberId;
  private @Nullable String cardNumber;
  private Instant appliedAt;
  private @Nullable Instant decidedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MembershipApplication() {}

  MembershipApplication(UUID id, Login login, Wish wish, UUID organizationId, Instant now) {
    this.id = id;
    this.issuer = login.issuer();
    this.subject = login.subject();
    this.employmentForm = wish.employmentForm();
    this.divisionCode = wish.division().value();
    this.employerCode = wish.employerCode();
    this.joiningEventId = wish.joiningEvent();
    this.organizationId = organizationId;
    this.state = State.VERIFYING;
    this.appliedAt = now;
  }

  void waitFor(UUID check) {
    checkId = check;
  }

  void join(UUID member, UUID organization, String card, Instant now) {
    decide(State.JOINED, now);
    memberId = member;
    organizationId = organization;
    cardNumber = card;
  }

  void refuse(Reason why, Instant now) {
    decide(State.REFUSED, now);
    reason = why;
  }

  private void decide(State outcome, Instant now) {
    if (state != State.VERIFYING) {
      throw new IllegalStateException("an application is decided once");
    }
    state = outcome;
    decidedAt = now;
  }

  Wish wish() {
    return new Wish(employmentForm, new DivisionCode(divisionCode), employerCode, joiningEventId);
  }

  boolean hasJoined() {
    return state == State.JOINED;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  State state() {
    return state;
  }

  @Nullable Reason reason() {
    return reason;
  }

  @Nullable UUID memberId() {
    return memberId;
  }

  @Nullable String cardNumber() {
    return cardNumber;
  }

  UUID organizationId() {
    return organizationId;
  }

  Instant appliedAt() {
    return appliedAt;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }
}
