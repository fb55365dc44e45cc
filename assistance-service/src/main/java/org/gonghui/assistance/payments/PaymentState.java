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
  ENDED_UNPAID;

  /// Whether the bank has it or had the last word on it.
  boolean followsTheBank() {
    return switch (this) {
      case RELEASED, SETTLED, FAILED, RETURNED -> true;
      case WAITING_FOR_ACCOUNT, RESERVED, BATCHED, REJECTED, ENDED_UNPAID -> false;
    };
  }

  /// Whether its sum is set apart in the budget.
  boolean isReserved() {
    return switch (this) {
      case WAITING_FOR_ACCOUNT, RESERVED, BATCHED, FAILED, RETURNED -> true;
      case RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> false;
    };
  }
}
