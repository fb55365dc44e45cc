package org.gonghui.assistance.payments;

/// Where a payment stands. REJECTED and ENDED_UNPAID are its ends without payment.
public enum PaymentState {
  /// The sum is reserved, the member has given no account.
  WAITING_FOR_ACCOUNT,
  RESERVED,
  /// In a batch that is not released.
  BATCHED,
  /// With the bank.
  RELEASED,
  SETTLED,
  /// The bank refused it.
  FAILED,
  /// It came back.
  RETURNED,
  /// Funds did not take it.
  REJECTED,
  ENDED_UNPAID
}
