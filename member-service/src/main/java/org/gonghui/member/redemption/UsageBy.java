package org.gonghui.member.redemption;

/// By what usage is told.
enum UsageBy {
  MERCHANT("cast(r.merchant_id as text)"),
  MONTH("to_char(r.redeemed_on, 'YYYY-MM')"),
  CATEGORY("r.category");

  private final String column;

  UsageBy(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
