package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.assistance.funds.Booking;
import org.gonghui.assistance.funds.BookingKind;
import org.gonghui.assistance.funds.Ledger;
import org.gonghui.assistance.funds.LedgerStanding;

/// A sum is on its way to the bank from the release of an attempt at its payment on.
@ApplicationScoped
class Transit {
  private final Ledger ledger;

  Transit(Ledger ledger) {
    this.ledger = ledger;
  }

  void begin(Payment payment, PaymentAttempt attempt) {
    ledger.book(
        new Booking(
            payment.payer(),
            payment.amount(),
            BookingKind.RELEASE,
            attempt.id(),
            LedgerStanding.RESERVED,
            LedgerStanding.IN_TRANSIT));
  }
}
