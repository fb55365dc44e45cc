package org.gonghui.assistance.funds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FundIT {
  private static final long NEARLY_ALL = 999_999_999_999L;

  private Town town;
  private UUID fund;

  @BeforeEach
  void aFundIsOpened() {
    town = Town.built();
    fund = town.opened("F");
  }

  private ValidatableResponse deposited(long yuan, String day) {
    return deposited(Town.sum(yuan), day);
  }

  private ValidatableResponse deposited(Map<String, String> sum, String day) {
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .header("Accept-Language", "en")
        .body(Map.of("sum", sum, "source", "年度拨款", "valueDate", day))
        .post("/v1/funds/{id}/deposits", fund)
        .then();
  }

  private static void isFaulty(ValidatableResponse answer, String field, String code) {
    answer
        .statusCode(400)
        .body("violations[0].field", equalTo(field))
        .body("violations[0].code", equalTo(code));
  }

  @Test
  void holdsNoMoreThanMoneyCanSay() {
    deposited(NEARLY_ALL, "2026-01-05").statusCode(201);
    deposited(1, "2026-01-05")
        .statusCode(422)
        .body("code", equalTo("FUND_FULL"))
        .body("detail", containsString("0.99"));
    deposited(Map.of("amount", "0.99", "currency", "CNY"), "2026-01-05").statusCode(201);
    town.budget(fund, "CONDOLENCE", NEARLY_ALL).then().statusCode(201);
    town.budget(fund, "CONDOLENCE", NEARLY_ALL)
        .then()
        .statusCode(422)
        .body("code", equalTo("FUND_TOO_SMALL"));
  }

  @Test
  void liesAtAPartnerThatIsABank() {
    Database.execute("update roster_partner set kind = 'MERCHANT' where id = ?", town.bank());
    town.opens("G").then().statusCode(422).body("code", equalTo("UNKNOWN_BANK"));
  }

  @Test
  void isReadAsItWasOpenedWithWhatCameInSince() {
    var opened = read().extract().header("ETag");
    deposited(100, "2026-01-05").statusCode(201);
    town.budget(fund, "CONDOLENCE", 40).then().statusCode(201);

    read()
        .header("ETag", not(opened))
        .body("code", equalTo("F"))
        .body("name", equalTo("专项资金"))
        .body("organizationId", equalTo(town.federation().toString()))
        .body("bankPartnerId", equalTo(town.bank().toString()))
        .body("deposited.amount", equalTo("100.00"))
        .body("budgeted.amount", equalTo("40.00"));
  }

  private ValidatableResponse read() {
    return town.as("finance").get("/v1/funds/{id}", fund).then().statusCode(200);
  }

  @Test
  void eachDepositIsReadByItself() {
    var deposit = deposited(100, "2026-01-05").statusCode(201).extract().header("Location");
    town.as("finance")
        .get(deposit)
        .then()
        .statusCode(200)
        .body("sum.amount", equalTo("100.00"))
        .body("source", equalTo("年度拨款"));
    Town.built().as("finance").get(deposit).then().statusCode(404);
  }

  @Test
  void aBudgetIsForAProgrammeThatIsKnown() {
    deposited(100, "2026-01-05").statusCode(201);
    isFaulty(town.budget(fund, "NO_SUCH_THING", 1).then(), "programme", "UNKNOWN_PROGRAMME");
    town.budget(fund, "SKILL_SUBSIDY", 1).then().statusCode(201);
    town.budget(fund, "ILLNESS_RELIEF", 1).then().statusCode(201);
  }

  @Test
  void whatCameInCameInByToday() {
    isFaulty(deposited(1, "2099-01-01"), "valueDate", "OUT_OF_RANGE");
  }

  @Test
  void aStatementEndsAfterItBegins() {
    isFaulty(
        town.as("finance")
            .get("/v1/funds/{id}/statement?from=2026-03-02&to=2026-03-01", fund)
            .then(),
        "from",
        "OUT_OF_RANGE");
    town.as("finance")
        .get("/v1/funds/{id}/statement?from=2026-03-01&to=2026-03-01", fund)
        .then()
        .statusCode(200);
  }
}
