package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gonghui.kit.money.Money;
import org.gonghui.training.TrainingProblem;
import org.gonghui.training.certificate.SkillLevel;
import org.gonghui.training.subsidy.SubsidyPolicy.Assessment.Entitled;
import org.gonghui.training.subsidy.SubsidyPolicy.Assessment.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyPolicyTest {
  private static final LocalDate SOME_DAY = LocalDate.of(2018, 12, 31);
  private static final Map<SkillLevel, Money> AMOUNTS_OF_2018 =
      Map.of(
          SkillLevel.SENIOR_TECHNICIAN, Money.yuan(2_000),
          SkillLevel.TECHNICIAN, Money.yuan(1_000),
          SkillLevel.SENIOR_WORKER, Money.yuan(800),
          SkillLevel.SOCIAL_WORKER, Money.yuan(1_000),
          SkillLevel.SENIOR_SOCIAL_WORKER, Money.yuan(2_000));
  private static final SubsidyPolicy PLAN_OF_2018 =
      new SubsidyPolicy(2018, null, "Beijing 2018", AMOUNTS_OF_2018, null);

  @ParameterizedTest
  @CsvSource({
    "SENIOR_TECHNICIAN, 2000",
    "TECHNICIAN, 1000",
    "SENIOR_WORKER, 800",
    "SOCIAL_WORKER, 1000",
    "SENIOR_SOCIAL_WORKER, 2000"
  })
  void paysWhatThePlanOf2018Names(SkillLevel level, long yuan) {
    assertThat(PLAN_OF_2018.assess(level, SOME_DAY)).isEqualTo(new Entitled(Money.yuan(yuan)));
  }

  @Test
  void refusesALevelThatThePlanDoesNotName() {
    var plan =
        new SubsidyPolicy(
            2018, null, "ours", Map.of(SkillLevel.TECHNICIAN, Money.yuan(1_000)), null);
    assertThat(plan.assess(SkillLevel.SENIOR_WORKER, SOME_DAY))
        .isEqualTo(new Refused(TrainingProblem.LEVEL_NOT_SUPPORTED));
  }

  @Test
  void refusesWhoAsksAfterTheLastDay() {
    var plan = new SubsidyPolicy(2018, null, "ours", AMOUNTS_OF_2018, SOME_DAY);
    assertThat(plan.assess(SkillLevel.TECHNICIAN, SOME_DAY)).isInstanceOf(Entitled.class);
    assertThat(plan.assess(SkillLevel.TECHNICIAN, SOME_DAY.plusDays(1)))
        .isEqualTo(new Refused(TrainingProblem.ASKED_TOO_LATE));
  }

  @Property
  void standsForEveryYearSinceUntilOneEndsIt(@ForAll @IntRange(min = 1990, max = 2100) int year) {
    assertThat(PLAN_OF_2018.isFor(year)).isEqualTo(year >= 2018);
    var ended = new SubsidyPolicy(2018, 2020, "ours", AMOUNTS_OF_2018, null);
    assertThat(ended.isFor(year)).isEqualTo(year >= 2018 && year <= 2020);
  }
}
