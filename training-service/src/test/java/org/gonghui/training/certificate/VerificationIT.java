package org.gonghui.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

/// What an agency decides of a claim, and what follows from it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class VerificationIT {
  private static final String VERIFIED_AT = "{\"verifiedAt\":\"2018-11-20T08:00:00Z\"}";

  private final UUID agency = Somebody.agency();

  @Test
  void ofTwoClaimsOnOnePaperOneIsVerified() {
    var holder = Somebody.joined("张建国");
    var other = Somebody.joined("李强");
    var claim = holder.submits(agency, "1801-400a", "TECHNICIAN", "2018-06-30");
    var second = other.submits(agency, "1801 400 A", "SENIOR_TECHNICIAN", "2017-06-30");

    agency(agency)
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", claim)
        .then()
        .statusCode(200)
        .body("state", equalTo("VERIFIED"))
        .body("verifiedAt", equalTo("2018-11-20T08:00:00Z"));
    agency(agency)
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", second)
        .then()
        .statusCode(422)
        .body("code", equalTo("CERTIFICATE_BELONGS_TO_ANOTHER"));
    agency(agency)
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", claim)
        .then()
        .statusCode(409)
        .body("currentState", equalTo("VERIFIED"));
    other
        .calls()
        .get("/v1/me/skill-certificates/{id}", second)
        .then()
        .body("state", equalTo("SUBMITTED"));
  }

  @Test
  void isDatedFromTheDayOfIssueOnAndNotInTheFuture() {
    var id = Somebody.joined("张建国").submits(agency, "1801-700", "TECHNICIAN", "2018-06-30");

    for (var fault :
        Map.of("2018-06-29T15:59:59Z", "BEFORE_ISSUE", "2099-01-01T00:00:00Z", "IN_THE_FUTURE")
            .entrySet()) {
      agency(agency)
          .body(Map.of("verifiedAt", fault.getKey()))
          .post("/v1/skill-certificates/{id}/verification", id)
          .then()
          .statusCode(400)
          .body("code", equalTo("VALIDATION_FAILED"))
          .body("violations.field", equalTo(List.of("verifiedAt")))
          .body("violations.code", equalTo(List.of(fault.getValue())));
    }
    agency(agency)
        .body(Map.of("verifiedAt", "2018-06-29T16:00:00Z")) // 00:00 of the 30th in Shanghai
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsRefusedReadsWhyAndNoTableHoldsItInPlain() {
    var somebody = Somebody.joined("赵丽");
    var id = somebody.submits(agency, "1801-CANARY-500", "TECHNICIAN", "2018-06-30");

    agency(agency)
        .body("{\"reason\":\"本机构未给赵丽发过此证\"}")
        .post("/v1/skill-certificates/{id}/refusal", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    somebody
        .calls()
        .get("/v1/me/skill-certificates/{id}", id)
        .then()
        .body("refusalReason", equalTo("本机构未给赵丽发过此证"));
    var rows = Database.rows("select encode(number, 'escape') as text from skill_paper").toString();
    assertThat(rows).doesNotContain("CANARY");
  }

  @Test
  void aDecisionIsPublishedAndToldToTheMember() {
    var id = Somebody.joined("张建国").holds(agency, "1801-600", "TECHNICIAN");

    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.certificate"))
                .filteredOn(message -> id.equals(message.key()))
                .extracting(message -> message.value())
                .anySatisfy(json ->
                    assertThat(json)
                        .contains("\"verified\":true", "\"occupationCode\":\"6-31-01-03\"")));
    await().untilAsserted(() -> assertThat(Topics.consume("gonghui.training.notice")).isNotEmpty());
  }

  private static RequestSpecification agency(UUID partner) {
    return given()
        .auth()
        .oauth2(Token.of("agency").partner(partner).sign())
        .contentType("application/json");
  }
}
