package org.gonghui.assistance.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.gonghui.assistance.payments.PaymentMoved;
import org.gonghui.kit.event.Outbox;

/// Tells the asking services how their payments fare: codes only, what finance wrote stays here.
@ApplicationScoped
class PaymentOutcomes {
  private final Outbox outbox;

  PaymentOutcomes(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(@Observes PaymentMoved payment) {
    switch (payment.source()) {
      case REQUEST ->
          outcome(payment).ifPresent(outcome -> outbox.add(outcome, payment.sequence()));
      case CASE -> {
        // this service's own: it follows in the same transaction
      }
    }
  }

  private static Optional<PaymentOutcome> outcome(PaymentMoved payment) {
    var request = payment.reference();
    var reason = payment.reason().orElse(null);
    return switch (payment.state()) {
      case WAITING_FOR_ACCOUNT -> Optional.of(new PaymentWaitingForAccount(request, reason));
      case RESERVED -> Optional.of(new PaymentReserved(request, reason));
      case SETTLED -> Optional.of(new PaymentSettled(request, reason));
      case FAILED -> Optional.of(new PaymentFailed(request, reason));
      case RETURNED -> Optional.of(new PaymentReturned(request, reason));
      case REJECTED -> Optional.of(new PaymentRejected(request, reason));
      case ENDED_UNPAID ->
          Optional.of(new PaymentEndedUnpaid(request, PaymentMoved.ENDED_BY_FINANCE));
      case BATCHED, RELEASED -> Optional.empty();
    };
  }
}
