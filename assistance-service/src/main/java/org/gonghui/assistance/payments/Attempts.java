package org.gonghui.assistance.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tries to pay.
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<PaymentAttempt, UUID> {

  List<PaymentAttempt> ofPayment(UUID paymentId) {
    return list("paymentId = ?1 order by number", paymentId);
  }

  /// Those that did not leave the batch.
  List<PaymentAttempt> ofBatch(UUID batchId) {
    return list("batchId = ?1 and state <> ?2 order by paymentId", batchId, AttemptState.CANCELLED);
  }

  Optional<PaymentAttempt> named(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }

  /// Reads it anew; call with the payment's lock.
  PaymentAttempt current(PaymentAttempt attempt) {
    getSession().refresh(attempt);
    return attempt;
  }

  Optional<PaymentAttempt> inBatch(UUID paymentId, UUID batchId) {
    return find(
            "paymentId = ?1 and batchId = ?2 and state <> ?3",
            paymentId,
            batchId,
            AttemptState.CANCELLED)
        .firstResultOptional();
  }

  int countOf(UUID paymentId) {
    return Math.toIntExact(count("paymentId", paymentId));
  }

  /// Whether no later try of the payment reached the bank or is about to.
  boolean isTheLast(PaymentAttempt attempt) {
    return count(
            "paymentId = ?1 and number > ?2 and state <> ?3",
            attempt.paymentId(),
            attempt.number(),
            AttemptState.CANCELLED)
        == 0;
  }
}
