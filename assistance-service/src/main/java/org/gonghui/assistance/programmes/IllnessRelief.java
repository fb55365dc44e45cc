package org.gonghui.assistance.programmes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.money.Money;

/// Critical-illness relief (A1): a one-off sum by bands of the self-paid cost and of the household's monthly income per
/// head. Self-paid is what medical insurance, state medical aid and the mutual plan left of the total cost.
///
/// @param leastSelfPaid below it nothing is paid, yuan
/// @param mostIncomePerHead above it nothing is paid, yuan a month
/// @param bands every pair of self-paid cost and income falls into one of them or is refused
public record IllnessRelief(
    PolicyTerm term, Money leastSelfPaid, Money mostIncomePerHead, List<Band> bands)
    implements Policy {
  public static final String CODE = "ILLNESS_RELIEF";

  /// @param selfPaidFrom from this self-paid cost on, yuan
  /// @param incomePerHeadUpTo up to this monthly income per head, yuan
  /// @param amount what is paid, yuan
  public record Band(Money selfPaidFrom, Money incomePerHeadUpTo, Money amount) {
    boolean holds(Money selfPaid, Money incomePerHead) {
      return selfPaid.compareTo(selfPaidFrom) >= 0
          && incomePerHead.compareTo(incomePerHeadUpTo) <= 0;
    }
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Money least() {
    return bands.stream().map(Band::amount).reduce(Money::min).orElse(Money.ZERO);
  }

  public Assessment assess(IllnessFacts facts) {
    var selfPaid = facts.selfPaid();
    var perHead = facts.incomePerHead();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            "SELF_PAID",
            selfPaid,
            Map.of(
                "totalCost", facts.totalCost(),
                "medicalInsurance", facts.medicalInsurance(),
                "stateAid", facts.stateAid(),
                "mutualPlan", facts.mutualPlan()),
            null));
    steps.add(
        new Step(
            "INCOME_PER_HEAD",
            perHead,
            Map.of("householdMonthlyIncome", facts.householdMonthlyIncome()),
            facts.householdSize()));
    if (selfPaid.compareTo(leastSelfPaid) < 0) {
      return refused(Assessment.Reason.SELF_PAID_TOO_LOW, steps);
    }
    if (perHead.compareTo(mostIncomePerHead) > 0) {
      return refused(Assessment.Reason.INCOME_TOO_HIGH, steps);
    }
    return bands.stream()
        .filter(band -> band.holds(selfPaid, perHead))
        .max(Comparator.comparing(Band::amount))
        .map(band -> entitled(band, steps))
        .orElseGet(() -> refused(Assessment.Reason.IN_NO_BAND, steps));
  }

  private Assessment entitled(Band band, List<Step> steps) {
    steps.add(
        new Step(
            "BAND",
            band.amount(),
            Map.of(
                "selfPaidFrom", band.selfPaidFrom(),
                "incomePerHeadUpTo", band.incomePerHeadUpTo()),
            null));
    return new Assessment.Entitled(term.version(), band.amount(), List.copyOf(steps));
  }

  private Assessment refused(Assessment.Reason reason, List<Step> steps) {
    return new Assessment.Refused(term.version(), reason, List.copyOf(steps));
  }
}
