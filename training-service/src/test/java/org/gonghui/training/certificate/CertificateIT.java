package org.gonghui.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CertificateIT {
  private static final String VERIFIED_AT = "{\"verifiedAt\":\"2018-11-20T08:00:00Z\"}";

  private final UUID agency = Somebody.agency();

  @Test
  void whatAMemberSubmitsTheyReadAgain() {
    var technician = Somebody.joined("张建国");
    var id = technician.submits(agency, "1801-003", "TECHNICIAN", "2018-06-30");

    technician
        .calls()
        .get("/v1/me/skill-certificates/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("state", equalTo("SUBMITTED"))
        .body("certificateNumber", equalTo("1801-003"))
        .body("holder", equalTo(null));
    technician.calls().get("/v1/me/skill-certificates").then().body("items.id", hasItem(id));
    Somebody.joined("李强").calls().get("/v1/me/skill-certificates/{id}", id).then().statusCode(404);
  }

  @Test
  void everyFaultOfAClaimIsNamedAtOnce() {
    Somebody.joined("张建国")
        .calls()
        .contentType("application/json")
        .body(Map.of("certificateNumber", " - ", "issuedOn", "2099-01-01", "level", "TECHNICIAN"))
        .post("/v1/me/skill-certificates")
        .then()
        .statusCode(400)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("violations.field", hasItem("issuer"))
        .body("violations.field", hasItem("certificateNumber"))
        .body("violations.field", hasItem("occupationCode"))
        .body("violations.field", hasItem("issuedOn"));
  }

  @Test
  void anIssuerThatIsNoAgencyIsUnknown() {
    Somebody.joined("张建国")
        .calls()
        .contentType("application/json")
        .body(
            Map.of(
                "issuer", UUID.randomUUID(),
                "certificateNumber", "1",
                "occupationCode", "6-31-01-03",
                "level", "TECHNICIAN",
                "issuedOn", "2018-06-30"))
        .post("/v1/me/skill-certificates")
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_AGENCY"));
  }

  @Test
  void theAgencySeesWhoseItsOwnCertificatesAreAndThatIsRecorded() {
    var technician = Somebody.joined("张建国");
    var id = technician.submits(agency, "1801-100", "TECHNICIAN", "2018-06-30");

    agency(agency)
        .get("/v1/skill-certificates?state=SUBMITTED")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].holder.name", equalTo("张建国"))
        .body("items[0].holder.idTail", equalTo("4215"))
        .body("items[0].etag", notNullValue());
    assertThat(
            Database.number(
                "select count(*) from audit_entry where action = 'CERTIFICATE_HOLDERS_READ' and subject = ?",
                technician.memberId()))
        .isPositive();
    agency(Somebody.agency())
        .get("/v1/skill-certificates")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void aForeignAgencyAndAMachineDecideNothing() {
    var id = Somebody.joined("张建国").submits(agency, "1801-200", "TECHNICIAN", "2018-06-30");

    agency(Somebody.agency())
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Token.of("agency").partner(agency).machine().sign())
        .contentType("application/json")
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(403);
    Somebody.joined("李强")
        .calls()
        .contentType("application/json")
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(403);
  }

  @Test
  void nobodyVerifiesTheirOwn() {
    var clerk = Somebody.joined("王敏");
    var id = clerk.submits(agency, "1801-300", "TECHNICIAN", "2018-06-30");

    given()
        .auth()
        .oauth2(Token.of("agency").partner(agency).subject(clerk.subject()).sign())
        .contentType("application/json")
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
  }

  @Test
  void ofTwoClaimsOnOnePaperOneIsVerified() {
    var holder = Somebody.joined("张建国");
    var other = Somebody.joined("李强");
    var claim = holder.submits(agency, "1801-400a", "TECHNICIAN", "2018-06-30");
    var second = other.submits(agency, "1801 400 A", "SENIOR_TECHNICIAN", "2019-06-30");

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
