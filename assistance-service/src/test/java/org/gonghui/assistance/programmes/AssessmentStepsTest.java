package org.gonghui.assistance.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;

/// The steps of an assessment tell the member how the sum came about, and a policy shows what it goes by.
class AssessmentStepsTest {
  private static final PolicyTerm TERM =
      new PolicyTerm("A1-2018", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), true);
  private static final IllnessRelief.Band BAND =
      new IllnessRelief.Band(Money.yuan(5_000), Money.yuan(4_000), Money.yuan(2_000));
  private static final IllnessRelief.Band HIGHER =
      new IllnessRelief.Band(Money.yuan(50_000), Money.yuan(1_000), Money.yuan(14_000));
  private static final IllnessRelief RELIEF =
      new IllnessRelief(TERM, Money.yuan(4_000), Money.yuan(4_500), List.of(HIGHER, BAND));
  private static final Condolence CONDOLENCE = new Condolence(TERM, Money.yuan(10_000));
  private static final IllnessFacts FACTS =
      new IllnessFacts(
          Money.yuan(30_000),
          Money.yuan(15_000),
          Money.yuan(4_000),
          Money.yuan(1_000),
          3,
          Money.yuan(10_000));
  private static final Step SELF_PAID =
      new Step(
          "SELF_PAID",
          Money.yuan(10_000),
          Map.of(
              "totalCost", Money.yuan(30_000),
              "medicalInsurance", Money.yuan(15_000),
              "stateAid", Money.yuan(4_000),
              "mutualPlan", Money.yuan(1_000)),
          null);
  private static final Step PER_HEAD =
      new Step(
          "INCOME_PER_HEAD",
          Money.of("3333.33", "CNY"),
          Map.of("householdMonthlyIncome", Money.yuan(10_000)),
          3);

  @Test
  void reliefShowsWhatWasSelfPaidTheIncomePerHeadAndTheBand() {
    assertThat(RELIEF.assess(FACTS))
        .isEqualTo(
            new Assessment.Entitled(
                "A1-2018",
                Money.yuan(2_000),
                List.of(
                    SELF_PAID,
                    PER_HEAD,
                    new Step(
                        "BAND",
                        Money.yuan(2_000),
                        Map.of(
                            "selfPaidFrom", Money.yuan(5_000),
                            "incomePerHeadUpTo", Money.yuan(4_000)),
                        null))));
  }

  @Test
  void whatFallsIntoNoBandIsRefusedAndShown() {
    var without = new IllnessRelief(TERM, Money.yuan(4_000), Money.yuan(4_500), List.of(HIGHER));
    assertThat(without.assess(FACTS))
        .isEqualTo(
            new Assessment.Refused(
                "A1-2018", Assessment.Reason.IN_NO_BAND, List.of(SELF_PAID, PER_HEAD)));
  }

  @Test
  void whatOthersPaidAboveTheCostIsNotSelfPaid() {
    var facts =
        new IllnessFacts(Money.yuan(1), Money.yuan(2), Money.ZERO, Money.ZERO, 1, Money.ZERO);
    assertThat(facts.selfPaid()).isEqualTo(Money.ZERO);
  }

  @Test
  void condolenceShowsTheSelfPaidPartAndTheCeiling() {
    var paid = Money.yuan(12_000);
    assertThat(CONDOLENCE.assess(paid))
        .isEqualTo(
            new Assessment.Entitled(
                "A1-2018",
                Money.yuan(10_000),
                List.of(
                    new Step("SELF_PAID", paid, Map.of("selfPaid", paid), null),
                    new Step(
                        "CAPPED",
                        Money.yuan(10_000),
                        Map.of("selfPaid", paid, "ceiling", Money.yuan(10_000)),
                        null))));
  }

  @Test
  void theLeastIsTheLowestBandOrAFen() {
    assertThat(RELIEF.least()).isEqualTo(Money.yuan(2_000));
    assertThat(CONDOLENCE.least()).isEqualTo(Money.of("0.01", "CNY"));
  }

  @Test
  void aTermHoldsOnItsFirstAndItsLastDay() {
    assertThat(TERM.holdsOn(LocalDate.of(2017, 12, 31))).isFalse();
    assertThat(TERM.holdsOn(LocalDate.of(2018, 1, 1))).isTrue();
    assertThat(TERM.holdsOn(LocalDate.of(2018, 12, 31))).isTrue();
    assertThat(TERM.holdsOn(LocalDate.of(2019, 1, 1))).isFalse();
  }

  @Test
  void everybodyMayReadWhatAPolicyGoesBy() {
    assertThat(PolicyView.of(RELIEF))
        .isEqualTo(
            new PolicyView(
                "ILLNESS_RELIEF",
                "A1-2018",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                true,
                null,
                Money.yuan(4_000),
                Money.yuan(4_500),
                List.of(HIGHER, BAND)));
    assertThat(PolicyView.of(CONDOLENCE))
        .isEqualTo(
            new PolicyView(
                "CONDOLENCE",
                "A1-2018",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                true,
                Money.yuan(10_000),
                null,
                null,
                null));
  }

  @Test
  void aCaseFindsTheVersionThatItIsPinnedTo() {
    var policies = new Policies(JsonMapper.builder().findAndAddModules().build());

    assertThat(policies.pinned("ILLNESS_RELIEF", "A1-DEMO-2018").term().version())
        .isEqualTo("A1-DEMO-2018");
    assertThatThrownBy(() -> policies.pinned("CONDOLENCE", "A1-DEMO-2018"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(policies.knows("CONDOLENCE")).isTrue();
    assertThat(policies.knows("SCHOOL_AID")).isFalse();
  }

  @Test
  void theVersionThatCameLastHoldsForItsProgramme() {
    var later =
        new Condolence(
            new PolicyTerm("A7-2019", LocalDate.of(2019, 1, 1), null, true), Money.yuan(12_000));
    var earlier =
        new Condolence(
            new PolicyTerm("A7-2018", LocalDate.of(2018, 1, 1), null, true), Money.yuan(10_000));
    var policies = new Policies(List.of(RELIEF, earlier, later));
    var reversed = new Policies(List.of(later, earlier, RELIEF));

    assertThat(policies.inForce("CONDOLENCE", LocalDate.of(2018, 12, 31))).contains(earlier);
    assertThat(policies.inForce("CONDOLENCE", LocalDate.of(2019, 1, 1))).contains(later);
    assertThat(reversed.inForce("CONDOLENCE", LocalDate.of(2019, 1, 1))).contains(later);
    assertThat(policies.inForce("ILLNESS_RELIEF", LocalDate.of(2018, 6, 1))).contains(RELIEF);
  }
}
