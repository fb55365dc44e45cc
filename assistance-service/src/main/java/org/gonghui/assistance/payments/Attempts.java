package org.gonghui.assistance.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The tries to pay.
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<PaymentAttempt, UUID> {

  List<PaymentAttempt> ofPayment(UUID paymentId) {
    return list("paymentId = ?1 order by number", paymentId);
  }

  Map<UUID, List<PaymentAttempt>> ofPayments(Collection<UUID> paymentIds) {
    return list("paymentId in ?1 order by number", paymentIds).stream()
        .collect(Collectors.groupingBy(PaymentAttempt::paymentId));
  }

  /// Those that did not leave the batch.
  List<PaymentAttempt> ofBatch(UUID batchId) {
    return list("batchId = ?1 and state <> ?2 order by paymentId", batchId, AttemptState.CANCELLED);
  }

  Optional<PaymentAttempt> named(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }

  /// Reads it anew; call with the payment's or its fund's lock.
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

  /// How many each of these payments has had.
  Map<UUID, Integer> countsOf(Collection<UUID> paymentIds) {
    return getSession()
        .createNativeQuery(
            "select payment_id, cast(count(*) as integer) from payment_attempt where payment_id = any(:ids) group by payment_id",
            Tuple.class)
        .setParameter("ids", paymentIds.toArray(UUID[]::new))
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
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
