package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BudgetIT {
  private static final String PROGRAMME = "ILLNESS_RELIEF";

  private final int thisYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
  private final Town town = Town.built();

  @Inject PayingFunds funds;

  @Test
  void itsEntityTagChangesWithWhatItShows() {
    var fund = town.fund("F", PROGRAMME, 50_000);
    var given = tag(fund);

    town.joined("蒋十五").isApproved();
    var reserved = tag(fund);
    assertThat(reserved).isNotEqualTo(given);

    town.deposit(fund, 1_000);
    var added = town.budget(fund, PROGRAMME, 1_000);
    assertThat(added.header("ETag")).isNotEqualTo(reserved).isEqualTo(tag(fund));
  }

  @Test
  void aBudgetIsReadWithItsOwnFundOnly() {
    var fund = town.fund("F", PROGRAMME, 100);
    var budget = town.as("finance").get("/v1/funds/{id}", fund).<String>path("budgets[0].id");

    town.as("finance")
        .get("/v1/funds/{id}/budgets/{budget}", town.opened("G"), budget)
        .then()
        .statusCode(404);
  }

  @Test
  void theBudgetsOfAFundAreInTheOrderOfTheirProgrammes() {
    var fund = town.opened("F");
    town.deposit(fund, 100);
    for (var programme : List.of(PROGRAMME, "SKILL_SUBSIDY", "CONDOLENCE")) {
      town.budget(fund, programme, 1).then().statusCode(201);
    }

    assertThat(
            town.as("finance").get("/v1/funds/{id}", fund).<List<String>>path("budgets.programme"))
        .containsExactly("CONDOLENCE", PROGRAMME, "SKILL_SUBSIDY");
  }

  @Test
  void theNearestFundPaysThatHasTheBudgetOfTheYear() {
    var far = town.fund("F", PROGRAMME, 100);
    assertThat(payer(thisYear, "")).contains(far);

    var near = unionsOwn();
    assertThat(payer(thisYear, "")).contains(near);
    assertThat(payer(thisYear, "F")).contains(far);
    assertThat(payer(thisYear + 1, "")).isEmpty();
  }

  @Test
  void theFundOfAnIndustryPaysNothing() {
    var industry = Town.built();
    industry.fund("F", PROGRAMME, 100);
    Database.execute(
        "insert into scope_closure values (?, ?, 'INDUSTRY')", industry.federation(), town.union());

    assertThat(payer(thisYear, "")).isEmpty();
  }

  /// A fund of the union below the federation.
  private UUID unionsOwn() {
    var fund = town.opened("N");
    Database.execute("update fund set organization_id = ? where id = ?", town.union(), fund);
    town.deposit(fund, 100);
    town.budget(fund, PROGRAMME, 100).then().statusCode(201);
    return fund;
  }

  /// @param code of the fund; empty for any
  private Optional<UUID> payer(int year, String code) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            funds.payer(
                town.union(), PROGRAMME, year, Optional.of(code).filter(some -> !some.isEmpty())))
        .map(Payer::fundId);
  }

  private String tag(UUID fund) {
    var budget = town.as("finance").get("/v1/funds/{id}", fund).<String>path("budgets[0].id");
    return town.as("finance")
        .get("/v1/funds/{id}/budgets/{budget}", fund, budget)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }
}
