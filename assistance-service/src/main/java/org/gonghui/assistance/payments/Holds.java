package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
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
    hold(locked(found), payment -> payment.hold(why));
  }

  /// Unless finance has freed it of this replacement, or of a later one, before.
  void holdForLogin(Payment found, Instant replaced) {
    var payment = locked(found);
    if (!payment.hold().knowsLogin(replaced)) {
      hold(payment, waiting -> waiting.holdForLogin(replaced));
    }
  }

  private Payment locked(Payment found) {
    funds.lock(found.payer().fundId());
    return payments.locked(found);
  }

  private void hold(Payment payment, Consumer<Payment> holding) {
    switch (payment.state()) {
      case WAITING_FOR_ACCOUNT, RESERVED, FAILED, RETURNED -> holding.accept(payment);
      case BATCHED -> {
        leaveBatch(payment);
        holding.accept(payment);
        news.announce(payment);
      }
      case RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> {}
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
