package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.kit.money.Money;

/// Finds the attempt that a bank's message means.
@ApplicationScoped
class Matching {
  private final PayingFunds funds;
  private final Batches batches;
  private final Payments payments;
  private final Attempts attempts;
  private final BankMessages messages;

  Matching(
      PayingFunds funds,
      Batches batches,
      Payments payments,
      Attempts attempts,
      BankMessages messages) {
    this.funds = funds;
    this.batches = batches;
    this.payments = payments;
    this.attempts = attempts;
    this.messages = messages;
  }

  Optional<PaymentAttempt> attempt(Optional<String> endToEndId) {
    return endToEndId.flatMap(BankId::read).flatMap(attempts::named);
  }

  UUID fundOf(PaymentAttempt attempt) {
    return batches.named(attempt.batchId()).orElseThrow().fundId();
  }

  Money sumOf(PaymentAttempt attempt) {
    return payments.named(attempt.paymentId()).orElseThrow().amount();
  }

  /// Takes the locks of the funds that a message speaks of, in the order of their ids.
  void lock(UUID messageId, SortedSet<UUID> fundIds) {
    for (var fundId : fundIds) {
      funds.lock(fundId);
      messages.concerns(messageId, fundId);
    }
  }

  /// Closes the released batches whose transfers all have an outcome.
  void closeBatches(Stream<PaymentAttempt> touched) {
    touched
        .map(PaymentAttempt::batchId)
        .distinct()
        .filter(batch -> attempts.ofBatch(batch).stream().allMatch(PaymentAttempt::hasOutcome))
        .flatMap(batch -> batches.named(batch).stream())
        .forEach(PaymentBatch::close);
    batches.flush();
  }
}
