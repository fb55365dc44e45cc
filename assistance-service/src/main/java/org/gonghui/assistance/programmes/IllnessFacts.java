package org.gonghui.assistance.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;

/// What illness relief (A1) rests on, as the member states it. Sums are yuan and not negative; others paid no more than
/// the treatment cost.
///
/// @param totalCost cost of the treatment
/// @param medicalInsurance paid by medical insurance
/// @param stateAid paid by state medical aid
/// @param mutualPlan paid by a mutual protection plan
/// @param householdSize persons, the member included
/// @param householdMonthlyIncome of all of them together
@CostCoversDeductions
public record IllnessFacts(
    @NotNull @SumAtLeast("0.01") Money totalCost,
    @NotNull @SumAtLeast("0.00") Money medicalInsurance,
    @NotNull @SumAtLeast("0.00") Money stateAid,
    @NotNull @SumAtLeast("0.00") Money mutualPlan,
    @NotNull @Min(1) @Max(30) Integer householdSize,
    @NotNull @SumAtLeast("0.00") Money householdMonthlyIncome) {

  /// What was left for the member to pay; never negative.
  public Money selfPaid() {
    return totalCost.minus(medicalInsurance).minus(stateAid).minus(mutualPlan).max(Money.ZERO);
  }

  /// Monthly income per head, to the fen, rounded down: in favour of the household.
  Money incomePerHead() {
    return new Money(
        householdMonthlyIncome
            .amount()
            .divide(BigDecimal.valueOf(householdSize), 2, RoundingMode.DOWN));
  }
}
