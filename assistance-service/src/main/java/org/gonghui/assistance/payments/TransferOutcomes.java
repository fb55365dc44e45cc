package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.gonghui.assistance.funds.Booking;
import org.gonghui.assistance.funds.Ledger;
import org.jspecify.annotations.Nullable;

/// What the bank says of one transfer, applied. The facts known of an attempt decide its standing in the ledger; a
/// message books the difference, so facts may come in any order and more than once. Call with the fund's lock.
@ApplicationScoped
class TransferOutcomes {
  private final Payments payments;
  private final Attempts attempts;
  private final Ledger ledger;
  private final Holds holds;
  private final PaymentNews news;

  TransferOutcomes(
      Payments payments, Attempts attempts, Ledger ledger, Holds holds, PaymentNews news) {
    this.payments = payments;
    this.attempts = attempts;
    this.ledger = ledger;
    this.holds = holds;
    this.news = news;
  }

  /// @param why the bank's reason code, where it gave one
  /// @return why finance must look at it, even where it was applied
  Optional<UnmatchedReason> apply(PaymentAttempt named, BankFact fact, @Nullable String why) {
    var payment = payments.locked(named.paymentId()).orElseThrow();
    var attempt = attempts.current(named);
    if (!attempt.wasReleased()) {
      return Optional.of(UnmatchedReason.NOT_RELEASED);
    }
    if (fact == BankFact.REFUSED
        && (attempt.knows(BankFact.DEBITED) || attempt.knows(BankFact.RETURNED))) {
      return Optional.of(UnmatchedReason.REFUSED_AFTER_BOOKING);
    }
    if (attempt.knows(fact)) {
      return fact == BankFact.REFUSED
          ? Optional.empty()
          : Optional.of(UnmatchedReason.REPEATED_ENTRY);
    }
    var debitOfRefused =
        fact == BankFact.DEBITED
            && attempt.knows(BankFact.REFUSED)
            && !attempt.knows(BankFact.RETURNED);
    if (debitOfRefused && !payment.state().isReserved()) {
      holdWhatElseIsOwed(payment);
      return Optional.of(UnmatchedReason.BOOKED_AFTER_REFUSAL);
    }
    if (debitOfRefused && payment.state() == PaymentState.BATCHED) {
      holds.leaveBatch(payment);
    }
    learn(payment, attempt, fact, why);
    return debitOfRefused ? Optional.of(UnmatchedReason.BOOKED_AFTER_REFUSAL) : Optional.empty();
  }

  /// The member has money for a right that may have been promised anew meanwhile.
  private void holdWhatElseIsOwed(Payment payment) {
    if (payment.state() == PaymentState.ENDED_UNPAID) {
      payment.bookedAfterItsEnd(true);
      payments.flush();
      payments
          .openOf(Set.of(payment.memberId()))
          .forEach(open -> holds.hold(open, HoldReason.MAY_BE_PROMISED_ALREADY));
    }
  }

  private void learn(Payment payment, PaymentAttempt attempt, BankFact fact, @Nullable String why) {
    if (fact == BankFact.RETURNED && payment.isBookedAfterItsEnd()) {
      payment.bookedAfterItsEnd(false);
    }
    var before = attempt.standing();
    attempt.learn(fact, why);
    var after = attempt.standing();
    if (before != after) {
      ledger.book(
          new Booking(
              payment.payer(),
              payment.amount(),
              fact.bookingKind(before),
              attempt.id(),
              before,
              after));
    }
    // after finance confirmed another attempt the former has not the last word
    var isTheLast = payment.state().followsTheBank() && attempts.isTheLast(attempt);
    if (isTheLast || before.isReserved() != after.isReserved()) {
      if (payment.state() != attempt.outcome()) {
        payment.conclude(attempt.outcome(), attempt.reason().orElse(null));
        news.announce(payment);
      }
    }
    payments.flush();
  }
}
