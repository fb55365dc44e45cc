package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gonghui.kit.money.Money;
import org.gonghui.training.certificate.SkillLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubsidyPoliciesTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2021, 3, 31);

  /// What a federation configured.
  private record Published(
      String source,
      OptionalInt lastYear,
      Optional<LocalDate> lastDay,
      Map<SkillLevel, BigDecimal> amounts)
      implements SubsidyPlans.Plan {}

  private static final SubsidyPlans.Plan FIRST =
      new Published(
          "plan of 2018",
          OptionalInt.of(2020),
          Optional.of(LAST_DAY),
          Map.of(SkillLevel.TECHNICIAN, new BigDecimal("1000.00")));
  private static final SubsidyPlans.Plan SECOND =
      new Published(
          "plan of 2019",
          OptionalInt.empty(),
          Optional.empty(),
          Map.of(SkillLevel.TECHNICIAN, new BigDecimal("1200.00")));

  @Test
  void aPolicySaysWhatWasConfigured() {
    assertThat(policies(Map.of(2018, FIRST)).of(2019))
        .contains(
            new SubsidyPolicy(
                2018,
                2020,
                "plan of 2018",
                Map.of(SkillLevel.TECHNICIAN, Money.yuan(1_000)),
                LAST_DAY));
  }

  @Test
  void ofSeveralPlansTheLatestCounts() {
    var policies = policies(Map.of(2018, FIRST, 2019, SECOND));

    assertThat(policies.of(2017)).isEmpty();
    assertThat(policies.of(2018)).map(SubsidyPolicy::source).contains("plan of 2018");
    assertThat(policies.of(2019)).map(SubsidyPolicy::source).contains("plan of 2019");
    assertThat(policies.of(2025)).map(SubsidyPolicy::source).contains("plan of 2019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-1.00"})
  void aPlanThatPaysNothingStopsTheStart(BigDecimal amount) {
    var plan =
        new Published(
            "ours",
            OptionalInt.empty(),
            Optional.empty(),
            Map.of(SkillLevel.TECHNICIAN, amount, SkillLevel.SENIOR_WORKER, BigDecimal.TEN));
    assertThatThrownBy(() -> policies(Map.of(2018, plan)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("plans.2018.amounts");
  }

  @Test
  void aPlanWithoutAmountsStopsTheStart() {
    var plan = new Published("ours", OptionalInt.empty(), Optional.empty(), Map.of());
    assertThatThrownBy(() -> policies(Map.of(2018, plan)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static SubsidyPolicies policies(Map<Integer, SubsidyPlans.Plan> plans) {
    return new SubsidyPolicies(() -> plans);
  }
}
