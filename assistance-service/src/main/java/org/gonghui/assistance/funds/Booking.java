package org.gonghui.assistance.funds;

import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// Moves the sum of one payment from one standing to another.
///
/// @param payer whose money
/// @param sum yuan, positive
/// @param subject the payment or the attempt that is booked; once of each kind
public record Booking(
    Payer payer,
    Money sum,
    BookingKind kind,
    UUID subject,
    LedgerStanding from,
    LedgerStanding to) {

  /// What an account changes by; a debit is positive.
  Money change(LedgerAccount account) {
    return new Money(
        sum.amount().multiply(BigDecimal.valueOf(to.sign(account) - from.sign(account))));
  }
}
