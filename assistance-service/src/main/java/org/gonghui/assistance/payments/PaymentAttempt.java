package org.gonghui.assistance.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.assistance.funds.LedgerStanding;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// One try to pay. What the bank said of it is kept as facts; state and standing in the ledger follow from the facts
/// alone, so the order in which the bank's messages arrive does not matter.
@Entity
class PaymentAttempt {
  @Id private UUID id;
  private UUID paymentId;
  private UUID batchId;
  private int number;
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private AttemptState state;

  private boolean refused;
  private boolean debited;
  private boolean returned;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PaymentAttempt() {}

  PaymentAttempt(UUID id, UUID paymentId, UUID batchId, int number, UUID accountId) {
    this.id = id;
    this.paymentId = paymentId;
    this.batchId = batchId;
    this.number = number;
    this.accountId = accountId;
    this.state = AttemptState.BATCHED;
  }

  void cancel() {
    require(state == AttemptState.BATCHED);
    state = AttemptState.CANCELLED;
  }

  void release() {
    require(state == AttemptState.BATCHED);
    state = AttemptState.RELEASED;
  }

  /// The bank has it, whatever is known of it here.
  void foundReleased() {
    require(!wasReleased());
    state = AttemptState.RELEASED;
  }

  /// @param why the bank's reason, where it gave one
  void learn(BankFact fact, @Nullable String why) {
    switch (fact) {
      case REFUSED -> refused = true;
      case DEBITED -> debited = true;
      case RETURNED -> returned = true;
    }
    state = derived();
    // what does not decide the state explains it neither: a payment that was refused and then
    // booked has no reason
    if (state == fact.alone()) {
      reason = why;
    }
  }

  boolean knows(BankFact fact) {
    return switch (fact) {
      case REFUSED -> refused;
      case DEBITED -> debited;
      case RETURNED -> returned;
    };
  }

  /// How many the bank has told; none is ever taken back.
  long factsKnown() {
    return Stream.of(BankFact.values()).filter(this::knows).count();
  }

  /// Whether the bank has it or had it.
  boolean wasReleased() {
    return switch (state) {
      case BATCHED, CANCELLED -> false;
      case RELEASED, SETTLED, FAILED, RETURNED -> true;
    };
  }

  boolean hasOutcome() {
    return state != AttemptState.BATCHED && state != AttemptState.RELEASED;
  }

  LedgerStanding standing() {
    if (returned) {
      return debited ? LedgerStanding.RESERVED : LedgerStanding.RESERVED_WITH_DEBIT_OUTSTANDING;
    }
    if (debited) {
      return LedgerStanding.SETTLED;
    }
    return refused ? LedgerStanding.RESERVED : LedgerStanding.IN_TRANSIT;
  }

  /// What the payment's state is by this attempt.
  PaymentState outcome() {
    return switch (state) {
      case BATCHED -> PaymentState.BATCHED;
      case CANCELLED -> PaymentState.RESERVED;
      case RELEASED -> PaymentState.RELEASED;
      case SETTLED -> PaymentState.SETTLED;
      case FAILED -> PaymentState.FAILED;
      case RETURNED -> PaymentState.RETURNED;
    };
  }

  private AttemptState derived() {
    return Stream.of(BankFact.values())
        .filter(this::knows)
        .max(Comparator.naturalOrder())
        .map(BankFact::alone)
        .orElse(AttemptState.RELEASED);
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw Refusal.wrongState(state);
    }
  }

  /// The identifier that the bank answers with: the id as 32 hex digits (Max35Text).
  String endToEndId() {
    return BankId.of(id);
  }

  UUID id() {
    return id;
  }

  UUID paymentId() {
    return paymentId;
  }

  UUID batchId() {
    return batchId;
  }

  int number() {
    return number;
  }

  UUID accountId() {
    return accountId;
  }

  AttemptState state() {
    return state;
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
