package org.gonghui.assistance.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final LocalDate DAY = LocalDate.of(2018, 11, 9);
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
  private static final Policies POLICIES = new Policies(JSON);
  private static final IllnessRelief RELIEF =
      (IllnessRelief) POLICIES.inForce(IllnessRelief.CODE, DAY).orElseThrow();
  private static final Condolence CONDOLENCE =
      (Condolence) POLICIES.inForce(Condolence.CODE, DAY).orElseThrow();

  /// Every band of the demo policy with its expected result, its edges included.
  @ParameterizedTest
  @CsvSource({
    "5000, 1000, 4000", "5000, 2000, 3000", "5000, 4000, 2000", "19999, 1000, 4000",
    "20000, 1000, 8000", "20000, 1001, 6000", "20000, 2001, 4000", "49999, 500, 8000",
    "50000, 1000, 14000", "50000, 2000, 12000", "50000, 4000, 10000", "99999, 4000, 10000",
    "100000, 1000, 20000", "100000, 2000, 18000", "100000, 4000, 15000", "900000, 0, 20000"
  })
  void eachBandPaysItsSum(long selfPaid, long incomePerHead, long yuan) {
    assertThat(RELIEF.assess(facts(selfPaid, incomePerHead, 1)))
        .isInstanceOfSatisfying(
            Assessment.Entitled.class,
            entitled -> assertThat(entitled.amount()).isEqualTo(Money.yuan(yuan)));
  }

  @ParameterizedTest
  @CsvSource({
    "4999, 500, SELF_PAID_TOO_LOW",
    "0, 0, SELF_PAID_TOO_LOW",
    "50000, 4001, INCOME_TOO_HIGH"
  })
  void outsideTheBandsNothingIsPaid(long selfPaid, long income, Assessment.Reason reason) {
    assertThat(RELIEF.assess(facts(selfPaid, income, 1)))
        .isInstanceOfSatisfying(
            Assessment.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void incomeIsCountedPerHead() {
    assertThat(paid(RELIEF.assess(facts(100_000, 6_000, 3)))).isEqualTo(Money.yuan(18_000));
    assertThat(paid(RELIEF.assess(facts(100_000, 6_000, 6)))).isEqualTo(Money.yuan(20_000));
  }

  /// A1, 2018: 41 people, 528,000 yuan in all. The cases are made up, their number and sum are a report's.
  @Test
  void theYear2018Pays41PeopleTheSumOfTheReport() throws IOException {
    JsonNode year;
    try (var file = getClass().getResourceAsStream("/demo/illness-relief-2018.json")) {
      year = JSON.readTree(file);
    }
    var total = Money.ZERO;
    for (var person : year.get("cases")) {
      var facts = JSON.treeToValue(person.get("facts"), IllnessFacts.class);
      var paid = paid(RELIEF.assess(facts));
      assertThat(paid).isEqualTo(JSON.treeToValue(person.get("expected"), Money.class));
      total = total.plus(paid);
    }
    assertThat(year.get("cases")).hasSize(41);
    assertThat(total).isEqualTo(Money.yuan(528_000));
  }

  @Property
  void reliefIsBetween2000And20000OrNothing(
      @ForAll @LongRange(min = 0, max = 500_000) long selfPaid,
      @ForAll @LongRange(min = 0, max = 8_000) long income) {
    switch (RELIEF.assess(facts(selfPaid, income, 1))) {
      case Assessment.Entitled entitled ->
          assertThat(entitled.amount()).isBetween(Money.yuan(2_000), Money.yuan(20_000));
      case Assessment.Refused refused -> assertThat(selfPaid < 5_000 || income > 4_000).isTrue();
    }
  }

  @Property
  void whoPaysMoreOrEarnsLessNeverGetsLess(
      @ForAll @LongRange(min = 5_000, max = 300_000) long selfPaid,
      @ForAll @LongRange(min = 0, max = 4_000) long income) {
    var here = paid(RELIEF.assess(facts(selfPaid, income, 1)));
    assertThat(paid(RELIEF.assess(facts(selfPaid + 1_000, income, 1))))
        .isGreaterThanOrEqualTo(here);
    assertThat(paid(RELIEF.assess(facts(selfPaid, income / 2, 1)))).isGreaterThanOrEqualTo(here);
  }

  @Property
  void condolencePaysTheSelfPaidPartUpToTheCeiling(
      @ForAll @LongRange(min = 1, max = 100_000) long selfPaid) {
    assertThat(paid(CONDOLENCE.assess(Money.yuan(selfPaid))))
        .isEqualTo(Money.yuan(Math.min(selfPaid, 10_000)));
  }

  @Test
  void whereNothingWasSelfPaidNothingIsPaid() {
    assertThat(CONDOLENCE.assess(Money.ZERO)).isInstanceOf(Assessment.Refused.class);
  }

  @Test
  void theDemoPoliciesHoldFrom2018OnWithoutAnEnd() {
    assertThat(POLICIES.inForce(IllnessRelief.CODE, LocalDate.of(2017, 12, 31))).isEmpty();
    assertThat(POLICIES.inForce(IllnessRelief.CODE, LocalDate.of(2018, 1, 1))).isPresent();
    assertThat(POLICIES.inForce(Condolence.CODE, LocalDate.of(2099, 1, 1))).isPresent();
  }

  private static Money paid(Assessment assessment) {
    return switch (assessment) {
      case Assessment.Entitled entitled -> entitled.amount();
      case Assessment.Refused refused -> Money.ZERO;
    };
  }

  private static IllnessFacts facts(long selfPaid, long income, int persons) {
    return new IllnessFacts(
        Money.yuan(selfPaid + 30_000),
        Money.yuan(20_000),
        Money.yuan(4_000),
        Money.yuan(6_000),
        persons,
        Money.yuan(income));
  }
}
