package org.gonghui.assistance.cases;

/// Templates of what a member is told of a case; member-service has a text for each.
enum CaseNotice {
  CASE_OPENED,
  CASE_SUBMITTED,
  CASE_REVIEWED,
  CASE_RETURNED,
  CASE_APPROVED,
  CASE_REFUSED,
  CASE_WITHDRAWN,
  CASE_APPEALED,
  CASE_REOPENED
}
