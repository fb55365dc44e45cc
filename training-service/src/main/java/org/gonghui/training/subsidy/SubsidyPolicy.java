package org.gonghui.training.subsidy;

import java.time.LocalDate;
import java.util.Map;
import org.gonghui.kit.money.Money;
import org.gonghui.training.TrainingProblem;
import org.gonghui.training.certificate.SkillLevel;
import org.jspecify.annotations.Nullable;

/// The rules of the skill subsidy (T1) for certificates of one year and those after it, as a federation published them.
/// Figures are configuration: the plan of 2018 pays 2,000, 1,000 and 800 yuan.
///
/// @param firstYear the first year of issue that it is for
/// @param lastYear the last one; none while no later plan ended it
/// @param source where it was published
/// @param amounts yuan per level; a level that is absent is not paid for
/// @param lastDay the last day on which it can be asked for, in Asia/Shanghai; none without such a day
record SubsidyPolicy(
    int firstYear,
    @Nullable Integer lastYear,
    String source,
    Map<SkillLevel, Money> amounts,
    @Nullable LocalDate lastDay) {

  sealed interface Assessment {
    record Entitled(Money amount) implements Assessment {}

    record Refused(TrainingProblem reason) implements Assessment {}
  }

  /// Whether it is for certificates of this year; of several the latest counts.
  boolean isFor(int year) {
    return firstYear <= year && (lastYear == null || year <= lastYear);
  }

  Assessment assess(SkillLevel level, LocalDate askedOn) {
    if (lastDay != null && askedOn.isAfter(lastDay)) {
      return new Assessment.Refused(TrainingProblem.ASKED_TOO_LATE);
    }
    var amount = amounts.get(level);
    return amount == null
        ? new Assessment.Refused(TrainingProblem.LEVEL_NOT_SUPPORTED)
        : new Assessment.Entitled(amount);
  }
}
