package org.gonghui.assistance;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Compares a sum with the least one that is allowed.
public class SumAtLeastCheck implements ConstraintValidator<SumAtLeast, @Nullable Money> {
  private Money least = Money.ZERO;

  @Override
  public void initialize(SumAtLeast constraint) {
    least = Money.of(constraint.value(), "CNY");
  }

  @Override
  public boolean isValid(@Nullable Money sum, ConstraintValidatorContext context) {
    return sum == null || sum.compareTo(least) >= 0;
  }
}
