package org.gonghui.assistance.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EvidenceIT {
  private static final String CURRENT = "2018-01";
  private static final String AFTERWARDS = "2026-03-02T08:00:00Z";

  private Resident member;

  @BeforeEach
  void somebodyHasJoined() {
    member = Town.built().joined("张三");
  }

  @Test
  void nothingInAListIsMissed() {
    var id = member.applies();
    var answer =
        member
            .calls()
            .contentType("application/json")
            .header("If-Match", "*")
            .body(
                """
                {"bills": [null], "selfPaid": {"amount": "1.00", "currency": "CNY"}, "consents": [null]}
                """)
            .put("/v1/me/assistance-cases/{id}/evidence", id)
            .then();
    isFaulty(answer, "bills[0]", "REQUIRED");
    isFaulty(answer, "consents[0]", "REQUIRED");
  }

  private ValidatableResponse evidence(UUID id, String issuedOn, String version, String givenAt) {
    return member
        .calls()
        .contentType("application/json")
        .header("If-Match", member.calls().get("/v1/me/assistance-cases/{id}", id).header("ETag"))
        .body(
            Map.of(
                "bills",
                List.of(Map.of("sum", Town.sum(60_000), "issuedOn", issuedOn)),
                "selfPaid",
                Town.sum(60_000),
                "consents",
                List.of(
                    Map.of("purpose", "MEDICAL_DATA", "textVersion", version, "givenAt", givenAt))))
        .put("/v1/me/assistance-cases/{id}/evidence", id)
        .then();
  }

  private ValidatableResponse applied(long cost, long insurance) {
    return member
        .calls()
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "programme",
                "ILLNESS_RELIEF",
                "facts",
                Map.of(
                    "totalCost", Town.sum(cost),
                    "medicalInsurance", Town.sum(insurance),
                    "stateAid", Town.sum(10),
                    "mutualPlan", Town.sum(10),
                    "householdSize", 3,
                    "householdMonthlyIncome", Town.sum(4_500))))
        .post("/v1/me/assistance-cases")
        .then();
  }

  private static void isFaulty(ValidatableResponse answer, String field, String code) {
    answer
        .statusCode(400)
        .body("violations.find { it.field == '%s' }.code".formatted(field), equalTo(code));
  }

  @Test
  void medicalDataNeedsConsentToTheCurrentText() {
    var id = member.applies();
    evidence(id, "2026-03-01", "0", AFTERWARDS)
        .statusCode(400)
        .body("code", equalTo("CONSENT_MISSING"))
        .body("textVersion", equalTo(CURRENT));
    evidence(id, "2026-03-01", CURRENT, AFTERWARDS).statusCode(200);
    // nor does an old text take its place once a current one was consented to
    evidence(id, "2026-03-01", "0", AFTERWARDS).statusCode(400);
  }

  @Test
  void nothingIsOfTheFuture() {
    var id = member.applies();
    isFaulty(
        evidence(id, "2026-03-01", CURRENT, "2099-01-01T00:00:00Z"),
        "consents[0].givenAt",
        "OUT_OF_RANGE");
    isFaulty(evidence(id, "2099-01-01", CURRENT, AFTERWARDS), "bills[0].issuedOn", "OUT_OF_RANGE");
  }

  @Test
  void aTreatmentCostsSomethingAndNoLessThanOthersPaid() {
    applied(0, 0).statusCode(400).body("violations.code", hasItem("SUM_TOO_SMALL"));
    isFaulty(applied(100, 81), "facts.totalCost", "LESS_THAN_DEDUCTIONS");
    isFaulty(applied(100, 999_999_999_999L), "facts.totalCost", "LESS_THAN_DEDUCTIONS");
    applied(100, 80).statusCode(201);
  }
}
