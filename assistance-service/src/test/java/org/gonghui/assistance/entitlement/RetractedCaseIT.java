package org.gonghui.assistance.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A right that was taken back is paid in no way round, unless people say so.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RetractedCaseIT {
  private static final long SUM = 8_600;

  private final Town town = Town.built();
  private final Resident woman = town.joined("吴十");
  private final UUID reference = UUID.randomUUID();
  private final Told told;
  private UUID fund;

  RetractedCaseIT(Envelopes envelopes) {
    told = new Told(envelopes, woman);
  }

  @BeforeEach
  void theTownHasMoneyAndTheWomanAnAccount() {
    fund = town.fund("F", "CONDOLENCE", 50_000);
    woman.withAccount("6222020000001");
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }

  @Test
  void aRefusedCaseEndsAndIsNotAppealed() {
    var id = submitted(reference);
    town.review(id).then().statusCode(200);
    town.refuse(id).then().statusCode(200);

    retract();

    assertThat(woman.stateOf(id)).isEqualTo("WITHDRAWN");
    woman
        .calls()
        .contentType("application/json")
        .body(Map.of("reason", "请再看"))
        .post("/v1/me/assistance-cases/{id}/appeal", id)
        .then()
        .statusCode(409)
        .body("currentState", equalTo("WITHDRAWN"));
  }

  @Test
  void anApprovedCaseEndsWithItsPaymentAndTakesNoEvidence() {
    var id = submitted(reference);
    town.decides(id);
    retract();
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", payment(id).path("items[0].etag").toString())
        .body(Map.of("reason", "资格撤销"))
        .post("/v1/payments/{id}/ending", payment(id).path("items[0].id").toString())
        .then()
        .statusCode(200);

    assertThat(woman.stateOf(id)).isEqualTo("WITHDRAWN");
    read(id).then().body("underReview", nullValue());
    woman.evidence(id, SUM).then().statusCode(409);
  }

  @Test
  void aPaymentThatTheBankRefusedIsHeld() {
    var id = submitted(reference);
    town.decides(id);
    refused(town.prepares(fund).released());
    retract();
    payment(id).then().body("items[0].state", equalTo("FAILED"));
    payment(id).then().body("items[0].holdReason", equalTo("ENTITLEMENT_RETRACTED"));
  }

  @Test
  void aPaymentThatWasWithTheBankIsHeldOnceItIsRefused() {
    var id = submitted(reference);
    town.decides(id);
    var batch = town.prepares(fund).released();
    retract();
    payment(id).then().body("items[0].held", equalTo(false));
    refused(batch);
    payment(id).then().body("items[0].holdReason", equalTo("ENTITLEMENT_RETRACTED"));
  }

  @Test
  void whileAPaidCaseIsUnderReviewAnotherOneIsNotApproved() {
    var paid = submitted(reference);
    town.decides(paid);
    var batch = town.prepares(fund).released();
    says(BankSays.debited(town.account("F"), "R1", batch.onlyTransfer(), SUM));
    retract();
    assertThat(woman.stateOf(paid)).isEqualTo("SETTLED");

    var again = submitted(UUID.randomUUID());
    town.review(again).then().statusCode(409).body("code", equalTo("RELIEVED_BEFORE"));
    town.review(again, List.of(paid))
        .then()
        .statusCode(200)
        .body("retractedCase", equalTo(paid.toString()));
    town.approve(again, "approver")
        .then()
        .statusCode(409)
        .body("code", equalTo("RETRACTED_CASE_UNDER_REVIEW"))
        .body("underReview", equalTo(paid.toString()));
    read(again).then().body("retractedCase", equalTo(paid.toString()));
    woman
        .calls()
        .get("/v1/me/assistance-cases/{id}", again)
        .then()
        .body("retractedCase", nullValue());

    says(BankSays.returned(town.account("F"), "R2", batch.onlyTransfer(), SUM));
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", payment(paid).path("items[0].etag").toString())
        .body(Map.of("reason", "资格撤销"))
        .post("/v1/payments/{id}/ending", payment(paid).path("items[0].id").toString())
        .then()
        .statusCode(200);
    town.approve(again, "approver").then().statusCode(200);
  }

  private UUID submitted(UUID reference) {
    told.say("EntitlementArisen", reference, 1);
    await().until(() -> !caseOf(reference).isEmpty());
    var id = UUID.fromString(String.valueOf(caseOf(reference).getFirst().get("case_id")));
    woman.evidence(id, SUM).then().statusCode(200);
    return id;
  }

  private static List<Map<String, Object>> caseOf(UUID reference) {
    return Database.rows(
        "select case_id from entitlement where reference = ? and case_id is not null", reference);
  }

  private void retract() {
    told.say("EntitlementRetracted", reference, 2);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from entitlement where reference = ? and retracted", reference)
                == 1);
  }

  private void refused(Batch batch) {
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
  }

  private void says(String message) {
    BankAnswer.send(town.asBank(), message.strip()).then().body("state", equalTo("PROCESSED"));
  }

  private Response payment(UUID caseId) {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments");
  }

  private Response read(UUID caseId) {
    return town.as("reviewer").get("/v1/assistance-cases/{id}", caseId);
  }
}
