package org.gonghui.assistance.payments;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.funds.Payer;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Money owed to one member for one right, until it is paid or ends unpaid. Every try to pay is a [PaymentAttempt].
@Entity
class Payment {
  @Id private UUID id;

  @Embedded private Claim claim;
  private UUID memberId;
  private @Nullable UUID fundId;
  private @Nullable UUID budgetId;
  @Embedded private Money amount;

  @Enumerated(EnumType.STRING)
  private PaymentState state;

  @Embedded private Hold hold;
  private UUID[] confirmedBy;
  private @Nullable String reason;
  private @Nullable UUID accountId;
  private @Nullable UUID batchId;
  private boolean bookedAfterEnd;
  private long sequence;
  private Instant createdAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Payment() {}

  private Payment(UUID id, PaymentOrder order, PaymentState state, Instant createdAt) {
    this.id = id;
    this.claim = new Claim(order);
    this.memberId = order.memberId();
    this.amount = order.amount();
    this.hold = Hold.none();
    this.confirmedBy = new UUID[0];
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

  /// The bank booked the transfer that it had refused, and this had ended: the member has the money, and it is in no book here.
  ///
  /// @param paid false once it came back
  void bookedAfterItsEnd(boolean paid) {
    require(state == PaymentState.ENDED_UNPAID);
    bookedAfterEnd = paid;
  }

  boolean isBookedAfterItsEnd() {
    return bookedAfterEnd;
  }

  void accountGiven(UUID account) {
    require(state == PaymentState.WAITING_FOR_ACCOUNT);
    accountId = account;
    move(PaymentState.RESERVED);
  }

  /// Waits for finance, for the weightiest reason.
  void hold(HoldReason why) {
    hold.because(why);
  }

  /// Waits for finance since its member's login replaced another one.
  ///
  /// @param replaced when it did
  void holdForLogin(Instant replaced) {
    hold.forLogin(replaced);
  }

  /// Finance looked at it: it goes to this account version, or stays pinned where there is none. Frees what is held, and allows a new attempt after the bank
  /// refused it or sent it back, which takes another account than the one before.
  ///
  /// @param by who looked at it: they do not release it
  void confirm(Optional<UUID> account, Set<UUID> by) {
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
        if (!hold.stands()) {
          throw Refusal.wrongState(state);
        }
        free(account);
        if (state == PaymentState.WAITING_FOR_ACCOUNT && accountId != null) {
          move(PaymentState.RESERVED);
        }
      }
      case BATCHED, RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> throw Refusal.wrongState(state);
    }
    confirmedBy =
        Stream.concat(Stream.of(confirmedBy), by.stream()).distinct().toArray(UUID[]::new);
  }

  void batch(UUID batch) {
    require(state == PaymentState.RESERVED && !hold.stands());
    batchId = batch;
    move(PaymentState.BATCHED);
  }

  void leaveBatch() {
    require(state == PaymentState.BATCHED);
    batchId = null;
    move(PaymentState.RESERVED);
  }

  void release() {
    require(state == PaymentState.BATCHED && !hold.stands());
    move(PaymentState.RELEASED);
  }

  /// The bank has it in this batch, which was forgotten together with whatever finance did for it.
  void foundReleased(UUID batch) {
    require(
        switch (state) {
          case RESERVED, BATCHED, FAILED, RETURNED -> true;
          case WAITING_FOR_ACCOUNT, RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> false;
        });
    hold.lift();
    reason = null;
    batchId = batch;
    move(PaymentState.RELEASED);
  }

  /// The bank's last word on the current attempt.
  void conclude(PaymentState outcome, @Nullable String why) {
    reason = why;
    if (outcome == PaymentState.SETTLED) {
      hold.lift();
    }
    move(outcome);
  }

  /// Ends without payment; not while money may be on its way.
  void end(@Nullable String why) {
    switch (state) {
      case WAITING_FOR_ACCOUNT, RESERVED, FAILED, RETURNED -> {
        hold.lift();
        reason = why;
        move(PaymentState.ENDED_UNPAID);
      }
      case BATCHED, RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> throw Refusal.wrongState(state);
    }
  }

  /// Follows its member, who is known under another id since two records of them were merged.
  void belongTo(UUID survivor) {
    if (!survivor.equals(memberId)) {
      memberId = survivor;
      hold.forgetLogin();
    }
  }

  PaymentMoved moved() {
    return new PaymentMoved(
        id,
        claim.source(),
        claim.reference(),
        memberId,
        state,
        Optional.ofNullable(reason),
        sequence);
  }

  UUID id() {
    return id;
  }

  Claim claim() {
    return claim;
  }

  UUID memberId() {
    return memberId;
  }

  /// Who decided that it is due, or that it goes on or to another account: none of them may release it.
  Stream<UUID> deciders() {
    return Stream.concat(claim.decidedBy().stream(), Stream.of(confirmedBy));
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

  Hold hold() {
    return hold;
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

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }

  private void free(Optional<UUID> account) {
    hold.lift();
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
