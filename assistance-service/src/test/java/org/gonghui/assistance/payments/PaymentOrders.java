package org.gonghui.assistance.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.funds.Payer;
import org.gonghui.kit.money.Money;

/// A condolence payment of 8,600 yuan in its states, for tests without a database.
final class PaymentOrders {
  static final UUID PAYMENT = new UUID(1, 5);
  static final UUID REFERENCE = new UUID(1, 1);
  static final UUID MEMBER = new UUID(1, 2);
  static final UUID DECIDER = new UUID(1, 4);
  static final UUID ACCOUNT = new UUID(0, 3);
  static final UUID OTHER_ACCOUNT = new UUID(0, 4);
  static final UUID BATCH = new UUID(0, 9);
  static final UUID FINANCE = new UUID(0, 77);
  static final Payer PAYER = new Payer(new UUID(0, 1), new UUID(0, 2));
  static final Money SUM = Money.yuan(8_600);
  static final Instant ASKED = Instant.parse("2018-11-09T02:00:00Z");

  private PaymentOrders() {}

  static PaymentOrder order(PaymentSource source, Optional<HoldReason> hold) {
    return new PaymentOrder(
        source,
        REFERENCE,
        MEMBER,
        new UUID(1, 3),
        "CONDOLENCE",
        Optional.empty(),
        SUM,
        Set.of(DECIDER),
        hold);
  }

  static Payment waiting() {
    return reserved(Optional.empty());
  }

  static Payment reserved() {
    return reserved(Optional.of(ACCOUNT));
  }

  static Payment batched() {
    var payment = reserved();
    payment.batch(BATCH);
    return payment;
  }

  static Payment released() {
    var payment = batched();
    payment.release();
    return payment;
  }

  static Payment rejected() {
    var order = order(PaymentSource.CASE, Optional.empty());
    return Payment.rejected(PAYMENT, order, "NO_BUDGET", ASKED);
  }

  private static Payment reserved(Optional<UUID> account) {
    var order = order(PaymentSource.CASE, Optional.empty());
    return Payment.reserved(PAYMENT, order, PAYER, account, ASKED);
  }
}
