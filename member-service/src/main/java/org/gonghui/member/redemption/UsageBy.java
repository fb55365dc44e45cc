package org.gonghui.member.redemption;

/// By what usage is told.
enum UsageBy {
  MERCHANT,
  MONTH,
  CATEGORY
}
