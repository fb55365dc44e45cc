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
import java.util.UUID;
import org.gonghui.roster.Roster;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

/// Who may read and decide claims, and who not.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class VerifierIT {
  private static final String VERIFIED_AT = "{\"verifiedAt\":\"2018-11-20T08:00:00Z\"}";

  private final UUID agency = Somebody.agency();
  private final Roster roster;

  VerifierIT(Roster roster) {
    this.roster = roster;
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
  void whoHasTwoRecordsIsOnePersonOverTheWholeChain() {
    var first = Somebody.joined("王敏");
    var second = Somebody.joined("王敏");
    var third = Somebody.joined("王敏");
    second.mergesInto(third);
    first.mergesInto(second);
    var id = third.submits(agency, "1801-310", "TECHNICIAN", "2018-06-30");

    await()
        .untilAsserted(
            () -> assertThat(roster.survivor(first.memberId())).isEqualTo(third.memberId()));
    given()
        .auth()
        .oauth2(Token.of("agency").partner(agency).person(first.memberId()).sign())
        .contentType("application/json")
        .body(VERIFIED_AT)
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
  }

  private static RequestSpecification agency(UUID partner) {
    return given()
        .auth()
        .oauth2(Token.of("agency").partner(partner).sign())
        .contentType("application/json");
  }
}
