package org.gonghui.assistance.funds;

/// Why something is booked. One subject (a payment, an attempt, a deposit) is booked once of each kind.
public enum BookingKind {
  DEPOSIT,
  RESERVATION,
  RELEASE,
  SETTLEMENT,
  REFUSAL,
  RETURN,
  LATE_DEBIT,
  FREED
}
