package org.gonghui.assistance.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CaseIT {
  private final Town town = Town.built();
  private final Resident member = town.joined("钱九");

  @Test
  void theMemberSeesWhyThisSum() {
    var id = member.submits();
    var view = member.calls().get("/v1/me/assistance-cases/{id}", id);
    assertThat(view.<String>path("state")).isEqualTo("SUBMITTED");
    assertThat(view.<String>path("assessment.amount.amount")).isEqualTo("12000.00");
    assertThat(view.<List<String>>path("assessment.steps.code"))
        .containsExactly("SELF_PAID", "INCOME_PER_HEAD", "BAND");
    assertThat(view.<List<String>>path("timeline.step"))
        .containsExactly("OPENED", "EVIDENCE_GIVEN");
  }

  @Test
  void theSameApplicationAgainGetsTheSameAnswer() {
    var key = UUID.randomUUID().toString();
    var first = member.apply(key);
    var again = member.apply(key);
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(member.calls().get("/v1/me/assistance-cases").<List<String>>path("items.id"))
        .hasSize(1);
  }

  @Test
  void evidenceMustAgreeWithTheFactsAndHaveConsent() {
    var id = member.applies();
    assertProblem(member.evidence(id, 59_999), 422, "SELF_PAID_DIFFERS");
    var withoutConsent =
        member
            .calls()
            .contentType("application/json")
            .header("If-Match", "*")
            .body(
                Map.of(
                    "bills", List.of(Map.of("sum", Town.sum(60_000), "issuedOn", "2026-03-01")),
                    "selfPaid", Town.sum(60_000)))
            .put("/v1/me/assistance-cases/{id}/evidence", id);
    assertProblem(withoutConsent, 400, "CONSENT_MISSING");
    assertThat(member.stateOf(id)).isEqualTo("OPENED");
  }

  @Test
  void evidenceIsFrozenFromTheReviewOn() {
    var id = member.submits();
    town.review(id).then().statusCode(200);
    assertProblem(member.evidence(id, 60_000), 409, "STATE_CONFLICT");
    assertProblem(town.review(id), 409, "STATE_CONFLICT");
  }

  @Test
  void aDecisionNeedsTheCurrentVersion() {
    var id = member.submits();
    var review = Map.of("note", "齐全");
    var missing =
        town.as("reviewer")
            .contentType("application/json")
            .body(review)
            .post("/v1/assistance-cases/{id}/review", id);
    assertProblem(missing, 428, "PRECONDITION_REQUIRED");
    var etag = town.etag(id);
    member.withAccount("6222020000001");
    var stale =
        town.as("reviewer")
            .contentType("application/json")
            .header("If-Match", etag)
            .body(review)
            .post("/v1/assistance-cases/{id}/review", id);
    assertProblem(stale, 412, "PRECONDITION_FAILED");
  }

  @Test
  void whoReviewedNeverApprovesAndNobodyDecidesOnTheirOwn() {
    town.fund("F", "ILLNESS_RELIEF", 50_000);
    var id = member.submits();
    town.review(id).then().statusCode(200);
    assertProblem(town.approve(id, "reviewer"), 403, "FOUR_EYES");
    var own =
        given()
            .auth()
            .oauth2(Token.of("approver").org(town.federation()).subject(member.subject()).sign())
            .header("If-Match", town.etag(id))
            .header("Idempotency-Key", UUID.randomUUID())
            .post("/v1/assistance-cases/{id}/approval", id);
    assertProblem(own, 403, "FOUR_EYES");
    town.approve(id, "approver").then().statusCode(200);
  }

  @Test
  void whoPreparedOrApprovedNeverReleases() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    member.withAccount("6222020000001").isApproved();
    var batch = town.prepares(fund);
    assertProblem(batch.release("finance"), 403, "FOUR_EYES");
    assertProblem(batch.release("approver"), 403, "FOUR_EYES");
    batch.released();
    assertThat(town.as("finance").get("/v1/payment-batches/{id}/pain001", batch.id()).asString())
        .contains(batch.onlyTransfer())
        .contains("6222020000001");
  }

  @Test
  void withoutABudgetNothingIsApproved() {
    var id = member.submits();
    town.review(id).then().statusCode(200);
    assertProblem(town.approve(id, "approver"), 422, "BUDGET_EXHAUSTED");
    assertThat(town.stateOf(id)).isEqualTo("REVIEWED");
  }

  @Test
  void anAmountBeyondThePolicyIsRefused() {
    var id = member.submits();
    var beyond =
        town.as("reviewer")
            .contentType("application/json")
            .header("If-Match", town.etag(id))
            .body(Map.of("note", "齐全", "proposedAmount", Town.sum(12_001)))
            .post("/v1/assistance-cases/{id}/review", id);
    assertProblem(beyond, 422, "AMOUNT_OUT_OF_POLICY");
  }

  @Test
  void anAppealGoesToOtherPeople() {
    var id = member.submits();
    town.review(id).then().statusCode(200);
    town.refuse(id).then().statusCode(200);
    member
        .calls()
        .contentType("application/json")
        .body(Map.of("reason", "请再看"))
        .post("/v1/me/assistance-cases/{id}/appeal", id)
        .then()
        .statusCode(200);
    assertProblem(town.review(id), 403, "FOUR_EYES");
    town.as("reviewer", "reviewer-2")
        .contentType("application/json")
        .header("If-Match", town.etag(id))
        .body(Map.of("note", "齐全"))
        .post("/v1/assistance-cases/{id}/review", id)
        .then()
        .statusCode(200);
    assertProblem(town.approve(id, "approver"), 403, "FOUR_EYES");
  }

  @Test
  void aCaseOfNobodyIsRefusedAsItStandsAndOneOfAMemberIsNot() {
    var id = member.applies();
    assertProblem(town.refuse(id), 409, "STATE_CONFLICT");
    member.isGone();
    town.refuse(id).then().statusCode(200);
    assertThat(town.stateOf(id)).isEqualTo("REFUSED");
  }

  @Test
  void whatIsOutOfScopeLooksAbsent() {
    var id = member.submits();
    var elsewhere = Town.built();
    assertProblem(elsewhere.as("reviewer").get("/v1/assistance-cases/{id}", id), 404, "NOT_FOUND");
    assertProblem(
        elsewhere.joined("外人").calls().get("/v1/me/assistance-cases/{id}", id), 404, "NOT_FOUND");
    assertProblem(
        elsewhere
            .as("reviewer")
            .queryParam("organization", town.union())
            .get("/v1/assistance-cases"),
        403,
        "ORGANIZATION_OUT_OF_SCOPE");
    var listed =
        town.as("officer")
            .queryParam("organization", town.union())
            .queryParam("state", "SUBMITTED")
            .queryParam("count", true)
            .get("/v1/assistance-cases");
    assertThat(listed.<List<String>>path("items.id")).containsExactly(id.toString());
    assertThat(listed.<Integer>path("count")).isOne();
    var foreign = elsewhere.as("reviewer").queryParam("count", true).get("/v1/assistance-cases");
    assertThat(foreign.<Integer>path("count")).isZero();
  }

  @Test
  void theHolderMustBeTheVerifiedName() {
    assertProblem(member.gives("6222020000001", "别人"), 422, "HOLDER_IS_NOT_YOU");
    member.withAccount("6222020000001");
    assertThat(member.calls().get("/v1/me/payee-account").<String>path("accountNumber"))
        .isEqualTo("****0001");
  }

  @Test
  void fundsKeepTheirRules() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 1_000);
    assertProblem(town.budget(fund, "CONDOLENCE", 1), 422, "FUND_TOO_SMALL");
    var other = town.opened("G");
    town.deposit(other, 5_000);
    assertProblem(town.budget(other, "ILLNESS_RELIEF", 1), 409, "PROGRAMME_HAS_FUND");
    town.deposit(fund, 500);
    assertThat(town.budget(fund, "ILLNESS_RELIEF", 500).<String>path("sum.amount"))
        .isEqualTo("1500.00");
    assertThat(
            town.as("finance")
                .queryParam("code", "G")
                .get("/v1/funds")
                .<List<String>>path("items.id"))
        .containsExactly(other.toString());
  }

  @Test
  void aPhotoIsSealedAndBacksABill() {
    var photo = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3, 4, 5};
    var document =
        member
            .calls()
            .contentType("image/jpeg")
            .body(photo)
            .post("/v1/me/documents")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    assertThat(
            Database.number(
                "select count(*) from case_document where id = ? and position(? in content) = 0",
                UUID.fromString(document),
                photo))
        .isEqualTo(1);
    assertProblem(
        member
            .calls()
            .contentType("image/jpeg")
            .body("text".getBytes(StandardCharsets.UTF_8))
            .post("/v1/me/documents"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void anybodyWithALoginReadsThePolicy() {
    assertThat(
            member
                .calls()
                .get("/v1/assistance-programmes/CONDOLENCE/policy")
                .<String>path("ceiling.amount"))
        .isEqualTo("10000.00");
    assertThat(
            member
                .calls()
                .get("/v1/assistance-programmes/ILLNESS_RELIEF/policy")
                .<List<String>>path("bands.amount.amount"))
        .hasSize(12);
  }

  private static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode() + " " + answer.path("code")).isEqualTo(status + " " + code);
  }
}
