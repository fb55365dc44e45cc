package org.gonghui.assistance.funds;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;

/// A fund's budget of a programme and year.
///
/// @param sum the whole budget
/// @param reserved promised and not paid
/// @param spent paid or on its way
/// @param available what can still be promised
@Schema(name = "Budget")
record BudgetView(
    UUID id,
    UUID fundId,
    int year,
    String programme,
    Money sum,
    Money reserved,
    Money spent,
    Money available) {

  static BudgetView of(Budget budget) {
    return new BudgetView(
        budget.id(),
        budget.fundId(),
        budget.year(),
        budget.programme(),
        budget.sum(),
        budget.reserved(),
        budget.spent(),
        budget.available());
  }
}
