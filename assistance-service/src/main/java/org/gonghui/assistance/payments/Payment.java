package org.gonghui.assistance.payments;

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
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.funds.Payer;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Money owed to one member for one right, until it is paid or ends unpaid. Every try to pay is a [PaymentAttempt].
@Entity
class Payment {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private PaymentSource source;

  private UUID reference;
  private UUID memberId;
  private String programme;
  private @Nullable UUID fundId;
  private @Nullable UUID budgetId;
  @Embedded private Money amount;

  @Enumerated(EnumType.STRING)
  private PaymentState state;

  private boolean held;

  @Enumerated(EnumType.STRING)
  private @Nullable HoldReason holdReason;

  private @Nullable String reason;
  private @Nullable UUID accountId;
  private @Nullable UUID batchId;
  private UUID[] decidedBy;
  private long sequence;
  private Instant createdAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Payment() {}

  private Payment(UUID id, PaymentOrder order, PaymentState state, Instant createdAt) {
    this.id = id;
    this.source = order.source();
    this.reference = order.reference();
    this.memberId = order.memberId();
    this.programme = order.programme();
    this.amount = order.amount();
    this.decidedBy = order.decidedBy().toArray(UUID[]::new);
    this.state = state;
    this.sequence = 1;
    this.createdAt = createdAt;
  }

  /// @param account the version that is pinned; empty while the member has given none
  static Payment reserved(
      UUID id, PaymentOrder order, Payer payer, Optional<UUID> account, Instant now) {
    var state = account.isPresent() ? PaymentState.RESERVED : PaymentState.WAITING_FOR_ACCOUNT;
    var payment = new Payment(id, order, state, now);
    payment.fundId = payer.fundId();
    payment.budgetId = payer.budgetId();
    payment.accountId = account.orElse(null);
    order.hold().ifPresent(payment::hold);
    return payment;
  }

  static Payment rejected(UUID id, PaymentOrder order, String reason, Instant now) {
    var payment = new Payment(id, order, PaymentState.REJECTED, now);
    payment.reason = reason;
    return payment;
  }

  void accountGiven(UUID account) {
    require(state == PaymentState.WAITING_FOR_ACCOUNT);
    accountId = account;
    move(PaymentState.RESERVED);
  }

  /// Waits for finance; the first reason stays.
  void hold(HoldReason why) {
    if (!held) {
      held = true;
      holdReason = why;
    }
  }

  /// Finance looked at it: it goes to this account version, or stays pinned where there is none. Frees what is held, and allows a new attempt after the bank
  /// refused it or sent it back, which takes another account than the one before.
  void confirm(Optional<UUID> account) {
    switch (state) {
      case FAILED, RETURNED -> {
        if (account.isEmpty() || account.get().equals(accountId)) {
          throw new Refusal(AssistanceProblem.SAME_ACCOUNT);
        }
        free(account);
        reason = null;
        move(PaymentState.RESERVED);
      }
      case WAITING_FOR_ACCOUNT, RESERVED -> {
        if (!held) {
          throw Refusal.wrongState(state);
        }
        free(account);
        if (state == PaymentState.WAITING_FOR_ACCOUNT && accountId != null) {
          move(PaymentState.RESERVED);
        }
      }
      case BATCHED, RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> throw Refusal.wrongState(state);
    }
  }

  void batch(UUID batch) {
    require(state == PaymentState.RESERVED && !held);
    batchId = batch;
    move(PaymentState.BATCHED);
  }

  void leaveBatch() {
    require(state == PaymentState.BATCHED);
    batchId = null;
    move(PaymentState.RESERVED);
  }

  void release() {
    require(state == PaymentState.BATCHED && !held);
    move(PaymentState.RELEASED);
  }

  /// The bank's last word on the current attempt.
  void conclude(PaymentState outcome, @Nullable String why) {
    reason = why;
    if (outcome == PaymentState.SETTLED) {
      held = false;
      holdReason = null;
    }
    move(outcome);
  }

  /// Ends without payment; not while money may be on its way.
  void end(@Nullable String why) {
    switch (state) {
      case WAITING_FOR_ACCOUNT, RESERVED, FAILED, RETURNED -> {
        held = false;
        holdReason = null;
        reason = why;
        move(PaymentState.ENDED_UNPAID);
      }
      case BATCHED, RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> throw Refusal.wrongState(state);
    }
  }

  /// Follows its member, who is known under another id since two records of them were merged.
  void belongTo(UUID survivor) {
    memberId = survivor;
  }

  /// Whether the attempt has the last word: after finance confirmed a new one it has not.
  boolean awaitsBank() {
    return switch (state) {
      case RELEASED, SETTLED, FAILED, RETURNED -> true;
      case WAITING_FOR_ACCOUNT, RESERVED, BATCHED, REJECTED, ENDED_UNPAID -> false;
    };
  }

  PaymentMoved moved() {
    return new PaymentMoved(
        id, source, reference, memberId, state, Optional.ofNullable(reason), sequence);
  }

  UUID id() {
    return id;
  }

  PaymentSource source() {
    return source;
  }

  UUID reference() {
    return reference;
  }

  UUID memberId() {
    return memberId;
  }

  String programme() {
    return programme;
  }

  /// @throws IllegalStateException for a payment that funds rejected
  Payer payer() {
    if (fundId == null || budgetId == null) {
      throw new IllegalStateException("payment " + id + " was rejected: nobody pays it");
    }
    return new Payer(fundId, budgetId);
  }

  Optional<UUID> fundId() {
    return Optional.ofNullable(fundId);
  }

  Money amount() {
    return amount;
  }

  PaymentState state() {
    return state;
  }

  boolean held() {
    return held;
  }

  Optional<HoldReason> holdReason() {
    return Optional.ofNullable(holdReason);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  Optional<UUID> accountId() {
    return Optional.ofNullable(accountId);
  }

  Optional<UUID> batchId() {
    return Optional.ofNullable(batchId);
  }

  List<UUID> decidedBy() {
    return List.of(decidedBy);
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }

  private void free(Optional<UUID> account) {
    held = false;
    holdReason = null;
    account.ifPresent(version -> accountId = version);
  }

  private void move(PaymentState next) {
    state = next;
    sequence++;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw Refusal.wrongState(state);
    }
  }
}
