package org.gonghui.assistance.payments;

/// Why something of a bank's message waits for finance.
enum UnmatchedReason {
  WITHOUT_ID,
  WITHOUT_DIRECTION,
  UNKNOWN_ID,
  UNKNOWN_GROUP,
  OTHER_ACCOUNT,
  OTHER_AMOUNT,
  OTHER_BATCH,
  NOT_RELEASED,
  REPEATED_ENTRY,
  REFUSED_AFTER_BOOKING,
  BOOKED_AFTER_REFUSAL
}
