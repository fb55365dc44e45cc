package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finance's reading of payments; nothing of them is sealed.
@ApplicationScoped
class PaymentReadingDesk {
  private final Payments payments;
  private final Attempts attempts;

  PaymentReadingDesk(Payments payments, Attempts attempts) {
    this.payments = payments;
    this.attempts = attempts;
  }

  List<Payment> list(Set<UUID> organizations, Payments.Filter filter, UUID after, int limit) {
    return payments.list(organizations, filter, after, limit);
  }

  List<PaymentAttempt> attemptsOf(Payment payment) {
    return attempts.ofPayment(payment.id());
  }
}
