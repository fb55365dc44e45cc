package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.sealing.SealedColumn;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final UUID ID = new UUID(0, 2);
  private static final UUID FUND = new UUID(0, 1);

  /// The fund of A1 in 2018: 1,000,000 given, 528,000 paid.
  private final Budget budget = budget(1_000_000, 40_000, 528_000);

  @Test
  void everybodySeesWhatIsLeft() {
    assertThat(BudgetView.of(budget))
        .isEqualTo(
            new BudgetView(
                ID,
                FUND,
                2018,
                "ILLNESS_RELIEF",
                Money.yuan(1_000_000),
                Money.yuan(40_000),
                Money.yuan(528_000),
                Money.yuan(432_000)));
  }

  @Property
  void whatIsReservedSpentAndLeftIsTheBudget(
      @ForAll @LongRange(max = 1_000_000) long reserved,
      @ForAll @LongRange(max = 1_000_000) long spent) {
    var left = budget(3_000_000, reserved, spent).available();
    assertThat(left.plus(Money.yuan(reserved)).plus(Money.yuan(spent)))
        .isEqualTo(Money.yuan(3_000_000));
  }

  @Test
  void theAccountOfAFundIsSealed() {
    assertThat(new FundSealing().columns())
        .containsExactly(
            new SealedColumn("fund", "holder", "id"),
            new SealedColumn("fund", "account_number", "id"),
            new SealedColumn("fund", "bank_code", "id"));
  }

  private static Budget budget(long sum, long reserved, long spent) {
    return new Budget(
        ID,
        FUND,
        2018,
        "ILLNESS_RELIEF",
        Money.yuan(sum),
        Money.yuan(reserved),
        Money.yuan(spent),
        7);
  }
}
