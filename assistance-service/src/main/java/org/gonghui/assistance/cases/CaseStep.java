package org.gonghui.assistance.cases;

/// A step of a case's timeline.
enum CaseStep {
  OPENED,
  EVIDENCE_GIVEN,
  REVIEWED,
  RETURNED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  APPEALED,
  PAYMENT_MOVED,
  REOPENED,
  ENTITLEMENT_RETRACTED
}
