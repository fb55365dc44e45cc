package org.gonghui.assistance.payments;

/// Why a payment waits for finance.
public enum HoldReason {
  ACCOUNT_CHANGED,
  LOGIN_REPLACED,
  ABOVE_CEILING,
  ABOVE_DAILY_TOTAL,
  ENTITLEMENT_RETRACTED
}
