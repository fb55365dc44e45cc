package org.gonghui.assistance.funds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Town;
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
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .header("Accept-Language", "en")
        .body(Map.of("sum", Town.sum(yuan), "source", "年度拨款", "valueDate", day))
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
    town.budget(fund, "CONDOLENCE", NEARLY_ALL).then().statusCode(201);
    town.budget(fund, "CONDOLENCE", NEARLY_ALL)
        .then()
        .statusCode(422)
        .body("code", equalTo("FUND_TOO_SMALL"));
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
