package org.gonghui.assistance.cases;

/// Where a case stands. IN_PAYMENT from batched on; PAYMENT_FAILED when the bank refused it or it came back; REOPENED when
/// its payment ended unpaid.
enum CaseState {
  OPENED,
  SUBMITTED,
  REVIEWED,
  APPROVED,
  IN_PAYMENT,
  SETTLED,
  RETURNED,
  REFUSED,
  WITHDRAWN,
  PAYMENT_FAILED,
  REOPENED
}
