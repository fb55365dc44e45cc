package org.gonghui.assistance.payments;

/// Why a payment waits for finance.
public enum HoldReason {
  ACCOUNT_CHANGED,
  LOGIN_REPLACED,
  ABOVE_CEILING,
  ABOVE_DAILY_TOTAL,
  ENTITLEMENT_RETRACTED,
  /// The member was paid or promised something that may be the same: a database was set back, or the bank booked a transfer
  /// whose payment had ended.
  MAY_BE_PROMISED_ALREADY;

  /// Whether finance sees this reason instead of the other: that nothing is owed, then that it may have been paid already.
  boolean outweighs(HoldReason other) {
    return switch (this) {
      case ENTITLEMENT_RETRACTED -> true;
      case MAY_BE_PROMISED_ALREADY -> other != ENTITLEMENT_RETRACTED;
      case ACCOUNT_CHANGED, LOGIN_REPLACED, ABOVE_CEILING, ABOVE_DAILY_TOTAL -> false;
    };
  }
}
