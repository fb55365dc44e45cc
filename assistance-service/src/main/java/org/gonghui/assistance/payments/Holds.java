package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.assistance.funds.PayingFunds;

/// Makes payments wait for finance. What is in a batch leaves it, which changes the batch for who is about to release it.
/// Locks are taken in one order everywhere: fund, batch, payment, budget.
@ApplicationScoped
class Holds {
  private final Payments payments;
  private final Attempts attempts;
  private final Batches batches;
  private final PayingFunds funds;
  private final PaymentNews news;

  Holds(
      Payments payments, Attempts attempts, Batches batches, PayingFunds funds, PaymentNews news) {
    this.payments = payments;
    this.attempts = attempts;
    this.batches = batches;
    this.funds = funds;
    this.news = news;
  }

  void hold(Payment found, HoldReason why) {
    funds.lock(found.payer().fundId());
    var payment = payments.locked(found);
    switch (payment.state()) {
      case WAITING_FOR_ACCOUNT, RESERVED -> payment.hold(why);
      case BATCHED -> {
        leaveBatch(payment);
        payment.hold(why);
        news.announce(payment);
      }
      case RELEASED, SETTLED, FAILED, RETURNED, REJECTED, ENDED_UNPAID -> {}
    }
    payments.flush();
  }

  /// Call with the locks of the fund and the payment.
  void leaveBatch(Payment payment) {
    var batchId = payment.batchId().orElseThrow();
    attempts.inBatch(payment.id(), batchId).orElseThrow().cancel();
    payment.leaveBatch();
    batches.changed(batches.named(batchId).orElseThrow());
    // one transfer under way at a time: this one is gone before another's state is written
    attempts.flush();
  }
}
