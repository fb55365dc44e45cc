package org.gonghui.training.certificate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CertificateIT {
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
}
