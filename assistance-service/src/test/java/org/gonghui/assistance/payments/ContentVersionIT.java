package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The entity tag of a fund and of a batch is the version of all that a decision rests on, and what stands against a
/// decision says its state.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ContentVersionIT {
  private static final int SUM = 12_000;

  private final Set<String> seen = new LinkedHashSet<>();

  private Town town;
  private Resident woman;

  @BeforeEach
  void aWomanHasAnAccount() {
    town = Town.built();
    woman = town.joined("张三丰").withAccount("6222020000001");
  }

  @Test
  void aFundsTagChangesWithEachDepositBudgetAndReservation() {
    var fund = town.opened("F");
    sees("/v1/funds/" + fund);
    town.deposit(fund, 40_000);
    sees("/v1/funds/" + fund);
    town.budget(fund, "ILLNESS_RELIEF", 40_000).then().statusCode(201);
    sees("/v1/funds/" + fund);
    woman.isApproved();
    sees("/v1/funds/" + fund);
    town.prepares(fund).released();
    sees("/v1/funds/" + fund);
    assertThat(seen).hasSize(5);
    town.as("finance")
        .get("/v1/funds?organization={id}", town.federation())
        .then()
        .body("items[0].etag", equalTo(seen.stream().toList().getLast()));
  }

  @Test
  void aBatchsTagChangesWithEachWordOfTheBankAlsoOnceItIsClosed() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    woman.isApproved();
    town.joined("李四光").withAccount("6222020000002").isApproved();
    var batch = town.prepares(fund).released();
    sees("/v1/payment-batches/" + batch.id());
    settles(batch, 0);
    assertThat(batch.state()).isEqualTo("RELEASED");
    sees("/v1/payment-batches/" + batch.id());
    settles(batch, 1);
    assertThat(batch.state()).isEqualTo("CLOSED");
    sees("/v1/payment-batches/" + batch.id());
    says(BankSays.returned(town.account("F"), "R9", batch.transfers().getFirst(), SUM));
    assertThat(batch.state()).isEqualTo("CLOSED");
    sees("/v1/payment-batches/" + batch.id());
    assertThat(seen).hasSize(4);
  }

  @Test
  void aPaymentsTagChangesWithAWordOnAFormerAttempt() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    woman.isApproved();
    var first = town.prepares(fund).released();
    var payment = "/v1/payments/" + paymentOf(first);
    says(BankSays.status(first.messageId(), "RJCT", first.onlyTransfer()));
    woman.gives("6222020000003", "张三丰").then().statusCode(200);
    town.as("finance")
        .header("If-Match", town.as("finance").get(payment).header("ETag"))
        .post(payment + "/confirmation")
        .then()
        .statusCode(200);
    town.prepares(fund).released();
    sees(payment);
    says(BankSays.returned(town.account("F"), "R9", first.onlyTransfer(), SUM));
    sees(payment);
    assertThat(seen).hasSize(2);
    town.as("finance")
        .get(payment)
        .then()
        .body("state", equalTo("RELEASED"))
        .body("attempts[0].state", equalTo("RETURNED"));
  }

  private String paymentOf(Batch batch) {
    return town.as("finance")
        .get("/v1/payment-batches/{id}", batch.id())
        .path("payments[0].paymentId");
  }

  @Test
  void whereNothingCanBePaidTheStateOfThePaymentsIsSaid() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    prepares(fund, SUM).then().statusCode(409).body("currentState", equalTo("NOTHING_RESERVED"));
    woman.isApproved();
    prepares(fund, 1).then().statusCode(409).body("currentState", equalTo("BEYOND_UP_TO"));
  }

  @Test
  void aProgrammeThatAnotherFundPaysIsTaken() {
    town.fund("F", "ILLNESS_RELIEF", 40_000);
    var other = town.opened("G");
    town.deposit(other, 1);
    town.budget(other, "ILLNESS_RELIEF", 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROGRAMME_HAS_FUND"))
        .body("currentState", equalTo("TAKEN"));
  }

  private void sees(String path) {
    seen.add(town.as("finance").get(path).header("ETag"));
  }

  private void settles(Batch batch, int transfer) {
    says(BankSays.debited(town.account("F"), "R" + transfer, batch.transfers().get(transfer), SUM));
  }

  private void says(String message) {
    BankAnswer.send(town.asBank(), message).then().body("state", equalTo("PROCESSED"));
  }

  private Response prepares(UUID fund, long upTo) {
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("fundId", fund, "upTo", Town.sum(upTo)))
        .post("/v1/payment-batches");
  }
}
