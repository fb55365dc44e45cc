package org.gonghui.member.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.member.benefit.Assessment.Reason;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.membership.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue of 2018 (M12): the six gifts and the six protections, by whom they are for.
class BenefitPolicyTest {
  private static final Publications PUBLICATIONS =
      new Publications(new ObjectMapper().registerModule(new JavaTimeModule()));
  private static final LocalDate DAY = LocalDate.of(2018, 11, 9);

  private static List<Benefit> benefits() {
    return PUBLICATIONS.catalogueOn(DAY).orElseThrow().benefits();
  }

  private static Reason reason(String code, Facts facts) {
    return benefits().stream()
        .filter(benefit -> benefit.code().equals(code))
        .findFirst()
        .orElseThrow()
        .who()
        .assess(facts)
        .reason();
  }

  @Test
  void thereAreSixGiftsAndSixProtections() {
    assertThat(benefits())
        .filteredOn(benefit -> benefit.kind() == BenefitKind.GIFT)
        .extracting(Benefit::code)
        .containsExactly("POLICY", "CARE", "CONDOLENCE", "HEALTH", "COOL", "WARMTH");
    assertThat(benefits())
        .filteredOn(benefit -> benefit.kind() == BenefitKind.PROTECTION)
        .extracting(Benefit::code)
        .containsExactly(
            "CRITICAL_ILLNESS",
            "ACCIDENT_AT_WORK",
            "CHILDRENS_ACCIDENT",
            "OTHER_ACCIDENT_AND_DEATH",
            "WOMENS_ILLNESS",
            "HOUSEHOLD_PROPERTY");
  }

  @ParameterizedTest
  @CsvSource({
    "POLICY, MALE, 35, ACTIVE, EMPLOYEE, false, MEETS_EVERY_CONDITION",
    "POLICY, MALE, 35, SUSPENDED, EMPLOYEE, false, MEMBERSHIP_SUSPENDED",
    "POLICY, MALE, 35, LEFT, EMPLOYEE, false, NOT_A_MEMBER",
    "COOL, MALE, 35, ACTIVE, COURIER, false, MEETS_EVERY_CONDITION",
    "COOL, MALE, 35, ACTIVE, EMPLOYEE, false, OTHER_EMPLOYMENT_FORM",
    "WARMTH, MALE, 35, ACTIVE, EMPLOYEE, true, MEETS_EVERY_CONDITION",
    "WARMTH, MALE, 35, ACTIVE, EMPLOYEE, false, NO_HARDSHIP_ENTERPRISE",
    "CRITICAL_ILLNESS, MALE, 15, ACTIVE, EMPLOYEE, false, TOO_YOUNG",
    "CRITICAL_ILLNESS, MALE, 16, ACTIVE, EMPLOYEE, false, MEETS_EVERY_CONDITION",
    "CRITICAL_ILLNESS, MALE, 60, ACTIVE, EMPLOYEE, false, MEETS_EVERY_CONDITION",
    "CRITICAL_ILLNESS, MALE, 61, ACTIVE, EMPLOYEE, false, TOO_OLD",
    "WOMENS_ILLNESS, FEMALE, 35, ACTIVE, EMPLOYEE, false, MEETS_EVERY_CONDITION",
    "WOMENS_ILLNESS, MALE, 35, ACTIVE, EMPLOYEE, false, OTHER_SEX",
    "HOUSEHOLD_PROPERTY, FEMALE, 70, ACTIVE, OTHER, false, MEETS_EVERY_CONDITION"
  })
  void whoMayHaveItIsToldWhy(
      String code,
      Sex sex,
      int age,
      MembershipState state,
      String form,
      boolean hardship,
      Reason reason) {
    assertThat(reason(code, new Facts.Member(sex, age, state, form, hardship))).isEqualTo(reason);
  }

  @Test
  void whoNeverJoinedIsNoMember() {
    assertThat(reason("HEALTH", new Facts.Stranger())).isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void eachIsAskedForAtOnePlaceAndSaidInBothLanguages() {
    assertThat(benefits())
        .allSatisfy(benefit -> {
          assertThat(benefit.where().path() == null)
              .isNotEqualTo(benefit.where().stationService() == null);
          assertThat(List.of(benefit.title(), benefit.text()))
              .allSatisfy(text -> {
                assertThat(text.zh()).matches(".*\\p{IsHan}.*");
                assertThat(text.en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
              });
        });
  }

  @Test
  void aVersionHoldsFromItsFirstToItsLastDay() {
    var term = new Term("X", DAY, DAY.plusDays(1), true);
    assertThat(term.holdsOn(DAY.minusDays(1))).isFalse();
    assertThat(term.holdsOn(DAY)).isTrue();
    assertThat(term.holdsOn(DAY.plusDays(1))).isTrue();
    assertThat(term.holdsOn(DAY.plusDays(2))).isFalse();
  }

  @Test
  void ofVersionsThatHoldTheLatestDoes() {
    var older = new Catalogue(new Term("OLD", DAY.minusYears(1), null, true), List.of());
    var newer = new Catalogue(new Term("NEW", DAY, null, true), List.of());
    var both = new Publications(List.of(newer, older), List.of());
    assertThat(both.catalogueOn(DAY)).contains(newer);
    assertThat(both.catalogueOn(DAY.minusDays(1))).contains(older);
    assertThat(both.catalogueOn(DAY.minusYears(2))).isEmpty();
    assertThat(both.guideOn(DAY)).isEmpty();
  }
}
