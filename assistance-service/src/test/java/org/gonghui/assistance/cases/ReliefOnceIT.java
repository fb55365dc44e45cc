package org.gonghui.assistance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A1 is one-off, A7 is paid once: the same bills in two cases are paid once, and a second illness is relieved where a reviewer says that it is one.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReliefOnceIT {
  private static final int ROUNDS = 5;

  private final Town town = Town.built();
  private final Resident member = town.joined("郑十一");

  @BeforeEach
  void theTownHasMoney() {
    town.fund("F", "ILLNESS_RELIEF", 50_000);
    member.withAccount("6222020000001");
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }

  @Test
  void aSecondCaseIsNotReviewedUntilItIsToldApart() {
    var second = member.submits();
    read(second).then().body("relievedBefore", empty());
    var first = member.isApproved();

    read(second)
        .then()
        .body("relievedBefore.id", contains(first.toString()))
        .body("relievedBefore.amount.amount", contains("12000.00"));
    assertRelievedBefore(town.review(second, List.of()), first);
    assertRelievedBefore(town.review(second, List.of(UUID.randomUUID())), first);
    assertThat(town.stateOf(second)).isEqualTo("SUBMITTED");

    town.review(second, List.of(first, UUID.randomUUID()))
        .then()
        .statusCode(200)
        .body("otherIllnessThan", contains(first.toString()));
    town.approve(second, "approver").then().statusCode(200);
    member
        .calls()
        .get("/v1/me/assistance-cases/{id}", second)
        .then()
        .body("relievedBefore", nullValue())
        .body("otherIllnessThan", nullValue());
  }

  @Test
  void casesReviewedSideBySideAreToldApartInAdvance() {
    var first = member.submits();
    var second = member.submits();
    town.review(first, List.of()).then().statusCode(200);
    town.review(second, List.of(first)).then().statusCode(200);
    var seen = town.etag(second);
    town.approve(first, "approver").then().statusCode(200);
    assertThat(town.etag(second)).isNotEqualTo(seen);
    town.approve(second, "approver").then().statusCode(200);
  }

  @Test
  void aCaseThatWasReviewedBesideTheFirstIsReviewedAnew() {
    var first = member.submits();
    var second = member.submits();
    town.review(first, List.of()).then().statusCode(200);
    town.review(second, List.of()).then().statusCode(200);
    town.approve(first, "approver").then().statusCode(200);

    assertRelievedBefore(town.approve(second, "approver"), first);
    decide(second, "return", Map.of("reason", "是否同一病情？")).then().statusCode(200);
    member.evidence(second, 60_000).then().statusCode(200);
    town.review(second, List.of(first)).then().statusCode(200);
    town.approve(second, "approver").then().statusCode(200);
  }

  @Test
  void reliefThatEndedUnpaidIsNone() {
    var first = member.isApproved();
    var second = member.submits();
    new CasePayment(town, first).end().then().statusCode(200);
    town.review(second, List.of()).then().statusCode(200);
    town.approve(second, "approver").then().statusCode(200);
  }

  @RepeatedTest(ROUNDS)
  void ofTwoApprovalsAtOnceOneHolds() {
    var cases = List.of(member.submits(), member.submits());
    cases.forEach(id -> town.review(id, List.of()).then().statusCode(200));
    var answers = Race.of(2, i -> town.approve(cases.get(i), "approver").statusCode());
    // the other one was prepared before or after the first was approved
    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
    assertThat(cases.stream().map(town::stateOf)).containsExactlyInAnyOrder("APPROVED", "REVIEWED");
    var left = town.stateOf(cases.getFirst()).equals("REVIEWED") ? 0 : 1;
    assertRelievedBefore(town.approve(cases.get(left), "approver"), cases.get(1 - left));
    assertThat(
            Database.number("select count(*) from payment where member_id = ?", member.memberId()))
        .isOne();
  }

  private Response decide(UUID caseId, String decision, Map<String, Object> why) {
    return town.as("reviewer")
        .contentType("application/json")
        .header("If-Match", town.etag(caseId))
        .body(why)
        .post("/v1/assistance-cases/{id}/{decision}", caseId, decision);
  }

  private Response read(UUID caseId) {
    return town.as("reviewer").get("/v1/assistance-cases/{id}", caseId);
  }

  private static void assertRelievedBefore(Response answer, UUID by) {
    answer
        .then()
        .statusCode(409)
        .body("code", equalTo("RELIEVED_BEFORE"))
        .body("relievedBefore", contains(by.toString()));
  }
}
