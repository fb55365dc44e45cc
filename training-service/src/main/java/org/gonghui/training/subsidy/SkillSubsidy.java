package org.gonghui.training.subsidy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.gonghui.training.certificate.VerifiedCertificate;
import org.jspecify.annotations.Nullable;

/// The federation's promise to pay for one certificate. That a paper pays once is a unique index on its id, whoever
/// shows it and in whatever year; only a promise that ended unpaid frees it again.
@Entity
class SkillSubsidy {
  private static final String FUND = "SKILL";
  private static final String PURPOSE = "SKILL_SUBSIDY";
  private static final long NOTHING_HEARD = -1;

  @Schema(name = "SubsidyState")
  enum State {
    REQUESTED,
    WAITING_FOR_ACCOUNT,
    IN_PAYMENT,
    PAYMENT_FAILED,
    PAID,
    ENDED_UNPAID
  }

  @Id private UUID id;
  private UUID memberId;
  private UUID certificateId;

  @SuppressWarnings("UnusedVariable") // the unique index reads it
  private UUID paperId;

  private int policyYear;
  @Embedded private Money amount;
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String reason;
  private long paymentSequence;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected SkillSubsidy() {}

  SkillSubsidy(
      UUID id, VerifiedCertificate certificate, int policyYear, Money amount, Instant requestedAt) {
    this.id = id;
    this.memberId = certificate.memberId();
    this.certificateId = certificate.id();
    this.paperId = certificate.paperId();
    this.policyYear = policyYear;
    this.amount = amount;
    this.requestedAt = requestedAt;
    this.state = State.REQUESTED;
    this.paymentSequence = NOTHING_HEARD;
  }

  PaymentRequested requested(List<UUID> decidedBy) {
    return new PaymentRequested(id, memberId, FUND, PURPOSE, amount, decidedBy);
  }

  /// The last word on a payment is funds', whatever order the words arrive in. A payment that ended unpaid says no more.
  ///
  /// @param sequence the payment's version that the outcome speaks of (`ce_sequence`)
  /// @return whether the state is another now
  boolean take(PaymentOutcome outcome, long sequence) {
    if (sequence <= paymentSequence || state == State.ENDED_UNPAID) {
      return false;
    }
    paymentSequence = sequence;
    var before = state;
    switch (outcome) {
      case PaymentOutcome.WaitingForAccount() -> become(State.WAITING_FOR_ACCOUNT, null);
      case PaymentOutcome.Reserved() -> become(State.IN_PAYMENT, null);
      case PaymentOutcome.Settled() -> become(State.PAID, null);
      case PaymentOutcome.Failed(var why) -> become(State.PAYMENT_FAILED, why);
      case PaymentOutcome.EndedUnpaid(var why) -> become(State.ENDED_UNPAID, why);
    }
    return state != before;
  }

  /// Follows the member, who is known under another id since two records of them were merged.
  void follow(UUID survivor) {
    memberId = survivor;
  }

  private void become(State next, @Nullable String why) {
    state = next;
    reason = why;
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  UUID certificateId() {
    return certificateId;
  }

  int policyYear() {
    return policyYear;
  }

  Money amount() {
    return amount;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  State state() {
    return state;
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  long version() {
    return version;
  }
}
