package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SubsidyIT {
  private final UUID agency = Somebody.agency();
  private final Somebody technician = Somebody.joined("张建国");

  @ParameterizedTest
  @CsvSource({
    "SENIOR_TECHNICIAN, 2000.00",
    "TECHNICIAN, 1000.00",
    "SENIOR_WORKER, 800.00",
    "SOCIAL_WORKER, 1000.00",
    "SENIOR_SOCIAL_WORKER, 2000.00"
  })
  void aVerifiedCertificateIsPaidByThePlanOf2018(String level, String amount) {
    var certificate = technician.holds(agency, UUID.randomUUID().toString(), level);

    var id =
        ask(technician, certificate)
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .body("state", equalTo("REQUESTED"))
            .body("amount.amount", equalTo(amount))
            .body("amount.currency", equalTo("CNY"))
            .extract()
            .<String>path("id");

    technician
        .calls()
        .get("/v1/me/skill-subsidies/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"");
    technician
        .calls()
        .get("/v1/me/skill-subsidies?count=true")
        .then()
        .body("items.id", hasItem(id))
        .body("count", equalTo(1));
    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.training.payment-request"))
                .filteredOn(message -> id.equals(message.key()))
                .singleElement()
                .extracting(message -> message.value())
                .asString()
                .contains("\"SKILL\"", "\"SKILL_SUBSIDY\"", amount, "\"decidedBy\":[\""));
  }

  @Test
  void aCertificatePaysOnlyOnce() {
    var certificate = technician.holds(agency, "1801-1", "TECHNICIAN");
    ask(technician, certificate).then().statusCode(201);

    ask(technician, certificate)
        .then()
        .statusCode(422)
        .body("code", equalTo("CERTIFICATE_ALREADY_PAID"));
  }

  @Test
  void aRepeatedCallGetsTheFirstAnswer() {
    var certificate = technician.holds(agency, "1801-2", "TECHNICIAN");
    var key = UUID.randomUUID().toString();
    var first = ask(technician, certificate, key).then().statusCode(201).extract().asString();

    ask(technician, certificate, key)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body(equalTo(first));
    technician
        .calls()
        .contentType("application/json")
        .body(Map.of("certificateId", certificate))
        .post("/v1/me/skill-subsidies")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }

  @Test
  void onlyOnesOwnVerifiedCertificateIsPaid() {
    var submitted = technician.submits(agency, "1801-3", "TECHNICIAN", "2018-06-30");
    ask(technician, submitted).then().statusCode(422).body("code", equalTo("NOT_VERIFIED"));

    var others = Somebody.joined("李强").holds(agency, "1801-4", "TECHNICIAN");
    ask(technician, others).then().statusCode(404);
    ask(technician, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void aCertificateOfAYearWithoutARuleIsNotPaid() {
    var certificate = technician.submits(agency, "1701-1", "TECHNICIAN", "2017-12-31");
    Somebody.verify(agency, certificate);

    ask(technician, certificate)
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_RULE_FOR_YEAR"))
        .body("detail", equalTo("There are no rules of the subsidy for certificates of 2017."));
  }

  @Test
  void theFiguresOf2018StandForLaterYears() {
    var certificate = technician.submits(agency, "2401-1", "SENIOR_WORKER", "2024-03-01");
    Somebody.verify(agency, certificate);

    ask(technician, certificate)
        .then()
        .statusCode(201)
        .body("amount.amount", equalTo("800.00"))
        .body("policyYear", equalTo(2018));
  }

  private static Response ask(Somebody member, String certificate) {
    return ask(member, certificate, UUID.randomUUID().toString());
  }

  private static Response ask(Somebody member, String certificate, String key) {
    return member
        .calls()
        .contentType("application/json")
        .header("Accept-Language", "en")
        .header("Idempotency-Key", key)
        .body(Map.of("certificateId", certificate))
        .post("/v1/me/skill-subsidies");
  }
}
