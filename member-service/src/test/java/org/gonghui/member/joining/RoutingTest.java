package org.gonghui.member.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gonghui.member.organization.DivisionCode;
import org.gonghui.member.organization.OpenUnion;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final OpenUnion TOWN = branch("320281101");
  private static final OpenUnion OTHER_TOWN = branch("320281102");
  private static final OpenUnion INDUSTRY = branch("320200");
  private static final OpenUnion DISTRICT = federation("320281");
  private static final OpenUnion PROVINCE = federation("320000");

  private final Routing town = new Routing(new DivisionCode("320281101"));

  private static OpenUnion branch(String division) {
    return new OpenUnion(UUID.randomUUID(), division, true);
  }

  private static OpenUnion federation(String division) {
    return new OpenUnion(UUID.randomUUID(), division, false);
  }

  @Test
  void theTownsBranchComesFirst() {
    assertThat(town.route(List.of(PROVINCE, DISTRICT, INDUSTRY, OTHER_TOWN, TOWN)))
        .contains(TOWN.id());
  }

  @Test
  void withoutABranchTheCitysIndustryFederationTakesThemIn() {
    assertThat(town.route(List.of(PROVINCE, DISTRICT, INDUSTRY, OTHER_TOWN)))
        .contains(INDUSTRY.id());
  }

  @Test
  void withoutBothTheNearestFederationTakesThemIn() {
    assertThat(town.route(List.of(PROVINCE, DISTRICT, OTHER_TOWN))).contains(DISTRICT.id());
    assertThat(town.route(List.of(PROVINCE))).contains(PROVINCE.id());
  }

  @Test
  void withoutAnyNobodyDoes() {
    assertThat(town.route(List.of(OTHER_TOWN))).isEmpty();
  }
}
