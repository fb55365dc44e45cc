package org.gonghui.member.redemption;

/// What usage is counted and summed by.
enum UsageBy {
  MERCHANT,
  MONTH,
  CATEGORY
}
