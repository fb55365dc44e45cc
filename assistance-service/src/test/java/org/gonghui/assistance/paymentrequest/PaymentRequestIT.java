package org.gonghui.assistance.paymentrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PaymentRequestIT {
  private final Town town = Town.built();
  private final Resident technician = town.joined("郑十一");
  private final UUID request = UUID.randomUUID();

  @Test
  void aRequestIsPaidOnceAndWaitsForAnAccount() {
    var fund = town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    ask("SKILL_SUBSIDY", 1_000);
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentWaitingForAccount");

    technician.withAccount("6222020000001");
    awaitOutcomes("PaymentWaitingForAccount", "PaymentReserved");
    var batch = town.prepares(fund).released();
    var message = BankSays.debited(town.account("SKILL"), "R1", batch.onlyTransfer(), 1_000);
    BankAnswer.send(town.asBank(), message.strip());
    awaitOutcomes("PaymentWaitingForAccount", "PaymentReserved", "PaymentSettled");
    assertThat(town.of(fund, "closing")).isEqualTo("9000.00");
    Books.balance();
  }

  @Test
  void whatNoBudgetBearsIsRejected() {
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentRejected");
    assertThat(
            Database.number(
                "select count(*) from audit_entry a join payment p on p.id = a.subject where a.action = 'PAYMENT_REJECTED' and p.reference = ?",
                request))
        .isOne();
  }

  @Test
  void whatItsBudgetDoesNotBearIsRejectedToo() {
    var fund = town.fund("SKILL", "SKILL_SUBSIDY", 999);
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentRejected");
    assertThat(town.of(fund, "reserved")).isEqualTo("0.00");
    Books.balance();
  }

  @Test
  void whatWaitsForAnAccountIsReservedWhenAMergeBringsOne() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentWaitingForAccount");
    technician.mergesAtOnceInto(town.joined(technician.name()).withAccount("6222020000001"));
    awaitOutcomes("PaymentWaitingForAccount", "PaymentReserved");
  }

  @Test
  void financeSeesWhatWasRejectedOfItsMembersAndMovesNothingOfIt() {
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentRejected");
    var found =
        town.as("finance")
            .queryParam("state", "REJECTED")
            .queryParam("request", request)
            .get("/v1/payments");
    assertThat(found.<List<String>>path("items.reason")).containsExactly("BUDGET_EXHAUSTED");
    var id = found.<String>path("items[0].id");
    var payment = town.as("finance").get("/v1/payments/{id}", id);
    payment.then().statusCode(200);
    town.as("finance")
        .header("If-Match", payment.header("ETag"))
        .post("/v1/payments/{id}/confirmation", id)
        .then()
        .statusCode(409);
    Town.built().as("finance").get("/v1/payments/{id}", id).then().statusCode(404);
    assertThat(
            Database.number(
                "select count(*) from audit_entry where action = 'PAYMENT_READ' and subject = ?",
                technician.memberId()))
        .isEqualTo(2);
  }

  @Test
  void whatIsAboveTheCeilingWaitsForFinance() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    technician.withAccount("6222020000001");
    ask("SKILL_SUBSIDY", 2_001);
    awaitOutcomes("PaymentReserved");
    assertThat(
            town.as("finance")
                .queryParam("request", request)
                .get("/v1/payments")
                .<List<String>>path("items.holdReason"))
        .containsExactly("ABOVE_CEILING");
  }

  @Test
  void whatFinanceWroteOfItsEndStaysHere() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    ask("SKILL_SUBSIDY", 1_000);
    awaitOutcomes("PaymentWaitingForAccount");
    var payment = town.as("finance").queryParam("request", request).get("/v1/payments");
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", payment.<String>path("items[0].etag"))
        .body(Map.of("reason", "郑十一放弃"))
        .post("/v1/payments/{id}/ending", payment.<String>path("items[0].id"))
        .then()
        .statusCode(200);
    awaitOutcomes("PaymentWaitingForAccount", "PaymentEndedUnpaid");
    assertThat(outcomes().getLast().value()).contains("ENDED_BY_FINANCE").doesNotContain("郑十一");
  }

  @Test
  void whatIsNotConfiguredWaitsAmongTheDeadLetters() {
    ask("HOLIDAY", 1_000);
    await()
        .until(() ->
            Database.number("select count(*) from dead_letter where key = ?", request.toString())
                == 1);
    assertThat(Database.number("select count(*) from payment where reference = ?", request))
        .isZero();
  }

  @Test
  void anotherBodyUnderTheSameIdIsAnAlarm() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    ask("SKILL_SUBSIDY", 1_000);
    ask("SKILL_SUBSIDY", 2_000);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from audit_entry where action = 'PAYMENT_REQUEST_DIFFERS' and subject = ?",
                    request)
                == 1);
    assertThat(
            Database.number("select sum(amount)::bigint from payment where reference = ?", request))
        .isEqualTo(1_000);
  }

  /// Training's database was set back, and she asks again for what it forgot.
  @Test
  void whatARestoredServiceMayHaveAskedForBeforeWaitsForFinance() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    technician.withAccount("6222020000001");
    ask("SKILL_SUBSIDY", 1_000);
    var again = UUID.randomUUID();
    awaitHold(request, null);
    ask(again, restored(Instant.now()), "SKILL_SUBSIDY", 1_000);
    awaitHold(again, "MAY_BE_PROMISED_ALREADY");
  }

  /// Assistance reads the topic again, and what was asked for first comes last.
  @Test
  void theOrderInWhichBothArriveIsTheSame() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    technician.withAccount("6222020000001");
    var again = UUID.randomUUID();
    ask(again, restored(Instant.now()), "SKILL_SUBSIDY", 1_000);
    awaitHold(again, null);
    ask("SKILL_SUBSIDY", 1_000);
    awaitHold(request, "MAY_BE_PROMISED_ALREADY");
  }

  @Test
  void whatWasAskedForLongBeforeTheRestoreIsKnownThereAndHoldsNothing() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    technician.withAccount("6222020000001");
    ask("SKILL_SUBSIDY", 1_000);
    awaitHold(request, null);
    var later = UUID.randomUUID();
    ask(later, restored(Instant.now().plus(Duration.ofDays(32))), "SKILL_SUBSIDY", 1_000);
    awaitHold(later, null);
  }

  private static long restored(Instant at) {
    return ((at.getEpochSecond() / 60) << 36) + 1;
  }

  private void awaitHold(UUID request, @Nullable String reason) {
    await()
        .untilAsserted(() ->
            assertThat(
                    town.as("finance")
                        .queryParam("request", request)
                        .get("/v1/payments")
                        .<List<String>>path("items.holdReason"))
                .containsExactly(reason));
  }

  @Test
  void aRequestThatOvertakesItsMemberIsPaidWhenTheyArrive() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    Database.execute("update roster_member set erased = true where id = ?", technician.memberId());
    ask("SKILL_SUBSIDY", 1_000);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from payment_request where request_id = ? and not taken",
                    request)
                == 1);
    Database.execute("update roster_member set erased = false where id = ?", technician.memberId());
    awaitOutcomes("PaymentWaitingForAccount");
  }

  private void ask(String purpose, long yuan) {
    ask(request, 1, purpose, yuan);
  }

  private void ask(UUID request, long sequence, String purpose, long yuan) {
    Topics.produce(
        "gonghui.training.payment-request",
        request.toString(),
        "org.gonghui.training.PaymentRequested.v1",
        sequence,
        """
        {"requestId":"%s","memberId":"%s","fundCode":"SKILL","purposeCode":"%s",
         "amount":{"amount":"%d.00","currency":"CNY"},"decidedBy":["%s"]}
        """
            .formatted(request, technician.memberId(), purpose, yuan, new UUID(5, 5)));
  }

  private void awaitOutcomes(String... types) {
    await()
        .untilAsserted(() ->
            assertThat(outcomes().stream().map(record -> Topics.header(record, "ce_type")))
                .containsExactly(
                    Arrays.stream(types)
                        .map(type -> "org.gonghui.assistance." + type + ".v1")
                        .toArray(String[]::new)));
  }

  private List<ConsumerRecord<String, @Nullable String>> outcomes() {
    return Topics.consume("gonghui.assistance.payment").stream()
        .filter(record -> request.toString().equals(record.key()))
        .toList();
  }
}
