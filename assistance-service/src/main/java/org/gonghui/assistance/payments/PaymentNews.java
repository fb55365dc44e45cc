package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tells what became of a payment, once its row is written.
@ApplicationScoped
class PaymentNews {
  private final Payments payments;
  private final jakarta.enterprise.event.Event<PaymentMoved> news;

  PaymentNews(Payments payments, jakarta.enterprise.event.Event<PaymentMoved> news) {
    this.payments = payments;
    this.news = news;
  }

  void announce(Payment payment) {
    announce(List.of(payment));
  }

  /// Several at once, whose rows are written first.
  void announce(List<Payment> moved) {
    payments.flush();
    moved.forEach(payment -> news.fire(payment.moved()));
  }
}
