package org.gonghui.assistance.funds;

import java.util.List;
import org.gonghui.kit.http.ContentVersion;

/// All that finance sees of a fund.
record FundContent(Fund fund, List<Budget> budgets) {

  /// Changes with each deposit, budget, reservation and payment.
  long version() {
    return ContentVersion.of(fund.version(), budgets.stream().mapToLong(Budget::version));
  }
}
