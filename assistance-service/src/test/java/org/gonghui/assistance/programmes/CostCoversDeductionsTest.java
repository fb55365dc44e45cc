package org.gonghui.assistance.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostCoversDeductionsTest {
  private static final String TOO_LITTLE = "totalCost LESS_THAN_DEDUCTIONS";

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @ParameterizedTest(name = "cost {0}, others paid {1}, {2} and {3}: {4}")
  @CsvSource({
    "30000.00, 20000.00, 6000.00, 4000.00, true",
    "29999.99, 20000.00, 6000.00, 4000.00, false",
    "30000.00, 0.00, 0.00, 0.00, true",
    "999999999999.99, 999999999999.99, 999999999999.99, 0.00, false"
  })
  void othersPaidNoMoreThanItCost(
      String cost, String insurance, String aid, String plan, boolean covered) {
    assertThat(complaints(money(cost), money(insurance), money(aid), money(plan)))
        .isEqualTo(covered ? List.of() : List.of(TOO_LITTLE));
  }

  @Test
  void anAbsentSumIsNamedByItselfAndCountsForNothing() {
    assertThat(complaints(null, money("1.00"), money("1.00"), money("1.00")))
        .singleElement()
        .asString()
        .startsWith("totalCost ")
        .isNotEqualTo(TOO_LITTLE);
    assertThat(complaints(money("1.00"), null, money("1.01"), money("0.00")))
        .hasSize(2)
        .contains(TOO_LITTLE);
  }

  @SuppressWarnings("NullAway") // as JSON gives it
  private List<String> complaints(
      @Nullable Money cost, @Nullable Money insurance, @Nullable Money aid, @Nullable Money plan) {
    return validator.validate(new IllnessFacts(cost, insurance, aid, plan, 1, Money.ZERO)).stream()
        .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
        .sorted()
        .toList();
  }

  private static Money money(String yuan) {
    return Money.of(yuan, "CNY");
  }
}
