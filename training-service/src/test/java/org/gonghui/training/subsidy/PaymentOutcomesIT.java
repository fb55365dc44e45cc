package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PaymentOutcomesIT {
  private final UUID agency = Somebody.agency();
  private final Somebody technician = Somebody.joined("张建国");

  @Test
  void withoutAnAccountItWaitsAndIsPaidOnceThereIsOne() {
    var id = asked("1802-1");
    say(id, "PaymentWaitingForAccount", 0, "");
    becomes(id, "WAITING_FOR_ACCOUNT");
    say(id, "PaymentReserved", 1, "");
    becomes(id, "IN_PAYMENT");
    say(id, "PaymentSettled", 4, "");
    becomes(id, "PAID");
  }

  @Test
  void whatTheBankGaveBackIsNotPaidAndTheCertificateStaysTaken() {
    var id = asked("1802-2");
    say(id, "PaymentSettled", 4, "");
    becomes(id, "PAID");
    say(id, "PaymentReturned", 5, "AC04");
    becomes(id, "PAYMENT_FAILED");

    technician
        .calls()
        .get("/v1/me/skill-subsidies/{id}", id)
        .then()
        .body("reason", equalTo("AC04"));
    ask(certificateOf(id)).then().statusCode(422).body("code", equalTo("CERTIFICATE_ALREADY_PAID"));
  }

  @Test
  void onlyWhatEndedUnpaidFreesTheCertificate() {
    var id = asked("1802-3");
    say(id, "PaymentRejected", 2, "FUND_DECIDED");
    becomes(id, "ENDED_UNPAID");

    ask(certificateOf(id)).then().statusCode(201);
    say(id, "PaymentReserved", 3, "");
    say(id, "PaymentSettled", 4, "");
    var last = asked("1802-4");
    say(last, "PaymentReserved", 1, "");
    becomes(last, "IN_PAYMENT");
    becomes(id, "ENDED_UNPAID");
  }

  @Test
  void repeatedLateAndUnknownOutcomesChangeNothing() {
    var id = asked("1802-5");
    var settled = UUID.randomUUID();
    tell(settled, id, "PaymentSettled", 6, "");
    becomes(id, "PAID");
    var version = version(id);
    tell(settled, id, "PaymentSettled", 6, "");
    say(id, "PaymentFailed", 5, "AC04");
    say(id, "PaymentPostponed", 7, "");
    say(UUID.randomUUID().toString(), "PaymentSettled", 1, "");
    say(id, "PaymentReturned", 8, "AC04");
    becomes(id, "PAYMENT_FAILED");

    assertThat(version(id)).isEqualTo(version + 1);
    assertThat(Database.number("select count(*) from dead_letter")).isZero();
  }

  private String asked(String number) {
    return ask(technician.holds(agency, number, "TECHNICIAN"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response ask(String certificate) {
    return technician
        .calls()
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("certificateId", certificate))
        .post("/v1/me/skill-subsidies");
  }

  private String certificateOf(String id) {
    return technician.calls().get("/v1/me/skill-subsidies/{id}", id).path("certificateId");
  }

  private void becomes(String id, String state) {
    await()
        .untilAsserted(() ->
            technician
                .calls()
                .get("/v1/me/skill-subsidies/{id}", id)
                .then()
                .body("state", equalTo(state)));
  }

  private static long version(String id) {
    return Database.number("select version from skill_subsidy where id = ?", UUID.fromString(id));
  }

  private static void say(String id, String type, long sequence, String reason) {
    tell(UUID.randomUUID(), id, type, sequence, reason);
  }

  private static void tell(UUID event, String id, String type, long sequence, String reason) {
    Topics.produce(
        event,
        "gonghui.assistance.payment",
        id,
        "org.gonghui.assistance." + type + ".v1",
        sequence,
        "{\"requestId\":\"%s\",\"reason\":\"%s\"}".formatted(id, reason));
  }
}
