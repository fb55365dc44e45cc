package org.gonghui.member.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gonghui.member.organization.DivisionCode;
import org.gonghui.member.organization.OpenUnion;
import org.junit.jupiter.api.Test;

class RoutingTest {
  // the nearer, the greater the id: of two as near the lesser one is taken, which must decide
  // nothing here
  private static final OpenUnion PROVINCE = federation(1, "320000");
  private static final OpenUnion DISTRICT = federation(2, "320281");
  private static final OpenUnion INDUSTRY = branch(3, "320200");
  private static final OpenUnion OTHER_TOWN = branch(4, "320281102");
  private static final OpenUnion TOWN = branch(5, "320281101");

  private final Routing town = new Routing(new DivisionCode("320281101"));

  private static OpenUnion branch(int id, String division) {
    return new OpenUnion(new UUID(0, id), division, true);
  }

  private static OpenUnion federation(int id, String division) {
    return new OpenUnion(new UUID(0, id), division, false);
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
