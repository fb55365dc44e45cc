package org.gonghui.assistance.programmes;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Compares the cost with the sum of the deductions, which may be more than money can say.
public class CostCoversDeductionsCheck
    implements ConstraintValidator<CostCoversDeductions, @Nullable IllnessFacts> {

  @Override
  public boolean isValid(@Nullable IllnessFacts facts, ConstraintValidatorContext context) {
    if (facts == null || isCovered(facts)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
        .addPropertyNode("totalCost")
        .addConstraintViolation();
    return false;
  }

  private static boolean isCovered(IllnessFacts facts) {
    @Nullable Money cost = facts.totalCost();
    if (cost == null) {
      return true;
    }
    var deducted =
        Stream.<@Nullable Money>of(facts.medicalInsurance(), facts.stateAid(), facts.mutualPlan())
            .filter(Objects::nonNull)
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cost.amount().compareTo(deducted) >= 0;
  }
}
