package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Each kind of a bank's answer: nobody is paid twice, every sum is in its account.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankAnswersIT extends PromisedRelief {

  @Test
  void onlyABookedDebitSettles() {
    var batch = town.prepares(fund).released();
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
    figures("28000.00", "0.00", "28000.00");

    says(BankSays.status(batch.messageId(), "ACSC", batch.onlyTransfer()), "PROCESSED");
    says(BankSays.pending(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");

    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(batch.state()).isEqualTo("CLOSED");
    figures("28000.00", "0.00", "28000.00");
  }

  @Test
  void whatTheBankRefusesIsReservedAgainAndPaidToAnotherAccount() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
    assertThat(batch.state()).isEqualTo("CLOSED");
    figures("40000.00", "12000.00", "28000.00");
    assertThat(payment.confirm().statusCode()).isEqualTo(422);

    woman.gives("6222020000002", "张三丰").then().statusCode(200);
    assertThat(payment.confirm().<String>path("state")).isEqualTo("RESERVED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    var second = town.prepares(fund).released();
    assertThat(payment.at("attempts.endToEndId"))
        .isEqualTo(List.of(batch.onlyTransfer(), second.onlyTransfer()));
    says(BankSays.debited(account, "R2", second.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    figures("28000.00", "0.00", "28000.00");
  }

  @Test
  void whatComesBackAfterBookingIsReservedAgain() {
    var batch = town.prepares(fund).released();
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    says(BankSays.returned(account, "R2", batch.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
    figures("40000.00", "12000.00", "28000.00");
  }

  @Test
  void aReturnThatOvertakesItsDebitEndsTheSame() {
    var batch = town.prepares(fund).released();
    says(BankSays.returned(account, "R2", batch.onlyTransfer(), SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
    figures("40000.00", "12000.00", "28000.00");
  }

  @Test
  void aRepeatedMessageGetsTheFirstAnswerAndARepeatedEntryWaits() {
    var batch = town.prepares(fund).released();
    var message = BankSays.debited(account, "R1", batch.onlyTransfer(), SUM);
    var first = says(message, "PROCESSED");
    assertThat(says(message, "PROCESSED")).isEqualTo(first);

    var again =
        says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PARTLY_UNMATCHED");
    assertThat(unmatched(again)).containsExactly("REPEATED_ENTRY");
    figures("28000.00", "0.00", "28000.00");
  }

  @Test
  void aWholeGroupIsRefusedButForWhatIsListed() {
    var other = town.joined("李四");
    other.withAccount("6222020000009");
    var second = other.isApproved();
    var batch = town.prepares(fund).released();
    var accepted = batch.transfers().getFirst();
    says(BankSays.groupRefused(batch.messageId(), accepted), "PROCESSED");

    assertThat(List.of(woman.stateOf(caseId), other.stateOf(second)))
        .containsExactlyInAnyOrder("IN_PAYMENT", "PAYMENT_FAILED");
    figures("28000.00", "12000.00", "16000.00");
  }

  @Test
  void anEntryWithoutAnIdOrWithAnotherSumWaitsInTheList() {
    var batch = town.prepares(fund).released();
    var without = says(BankSays.debitedWithoutId(account, "R1", SUM), "PARTLY_UNMATCHED");
    assertThat(unmatched(without)).containsExactly("WITHOUT_ID");
    var other = says(BankSays.debited(account, "R2", batch.onlyTransfer(), 1), "PARTLY_UNMATCHED");
    assertThat(unmatched(other)).containsExactly("OTHER_AMOUNT");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }

  /// An entry is known by its reference, but what moved nothing has not counted yet.
  @Test
  void anEntryThatCouldNotBeMatchedCountsWhenTheBankTellsWhatItIs() {
    var batch = town.prepares(fund).released();
    says(BankSays.debitedWithoutId(account, "R1", SUM), "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    figures("28000.00", "0.00", "28000.00");
    var again =
        says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PARTLY_UNMATCHED");
    assertThat(unmatched(again)).containsExactly("REPEATED_ENTRY");
  }

  /// Taken for a return, it would let somebody be paid twice.
  @Test
  void anEntryWithoutADirectionMovesNothing() {
    var batch = town.prepares(fund).released();
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    var second =
        says(
            BankSays.withoutDirection(account, "R2", batch.onlyTransfer(), SUM),
            "PARTLY_UNMATCHED");
    assertThat(unmatched(second)).containsExactly("WITHOUT_DIRECTION");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  @Test
  void aRefusalAfterTheBookingIsAnExceptionForFinance() {
    var batch = town.prepares(fund).released();
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PROCESSED");
    var late =
        says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()), "PARTLY_UNMATCHED");
    assertThat(unmatched(late)).containsExactly("REFUSED_AFTER_BOOKING");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  @Test
  void aBookingAfterARefusalSettlesAndIsNotPaidAgain() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()), "PROCESSED");
    woman.gives("6222020000003", "张三丰");
    payment.confirm().then().statusCode(200);
    var second = town.prepares(fund);

    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "PARTLY_UNMATCHED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(payment.at("reason")).isNull();
    assertThat(second.transfers()).isEmpty();
    assertThat(second.release("finance-2").statusCode()).isEqualTo(409);
    figures("28000.00", "0.00", "28000.00");
  }

  @Test
  void aMessageOfABankThatDoesNotHoldTheAccountIsRejected() {
    var batch = town.prepares(fund).released();
    var stranger = Town.built();
    var message = BankSays.debited(account, "R1", batch.onlyTransfer(), SUM);
    assertThat(send(stranger.asBank(), message).path("state").toString()).isEqualTo("REJECTED");
    assertThat(send(stranger.as("finance"), message).path("state").toString())
        .isEqualTo("REJECTED");
    says("<!DOCTYPE x>" + message.replaceFirst("<\\?xml[^>]*>", "").strip(), "REJECTED");
    says(message.substring(0, 200), "REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }

  @Test
  void whoHoldsNoAccountDoesNotUseUpABanksFileForWhoDoes() {
    var batch = town.prepares(fund).released();
    var message = BankSays.debited(account, "R1", batch.onlyTransfer(), SUM);
    var stranger = Town.built().as("finance");
    assertThat(send(stranger, message).path("state").toString()).isEqualTo("REJECTED");
    assertThat(send(town.as("finance"), message).path("state").toString()).isEqualTo("PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  @Test
  void whatEndsUnpaidFreesTheBudgetAndReopensTheCase() {
    payment.end().then().statusCode(200);
    assertThat(woman.stateOf(caseId)).isEqualTo("REOPENED");
    figures("40000.00", "0.00", "40000.00");
  }

  @Test
  void aCancelledBatchLeavesItReserved() {
    var batch = town.prepares(fund);
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
    town.as("finance")
        .post("/v1/payment-batches/{id}/cancellation", batch.id())
        .then()
        .statusCode(200);
    assertThat(batch.state()).isEqualTo("CANCELLED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    figures("40000.00", "12000.00", "28000.00");
  }

  @Test
  void anotherAccountHoldsWhatIsInABatch() {
    var batch = town.prepares(fund);
    woman.gives("6222020000004", "张三丰").then().statusCode(200);
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    assertThat(batch.release("finance-2").statusCode()).isEqualTo(409);
    assertThat(payment.at("holdReason")).isEqualTo("ACCOUNT_CHANGED");
    payment.confirm().then().statusCode(200);
    town.prepares(fund).released();
  }

  @Test
  void whoFreedAPaymentDoesNotReleaseIt() {
    woman.gives("6222020000004", "张三丰").then().statusCode(200);
    payment.confirm().then().statusCode(200);
    var batch =
        town.as("finance", "finance-3")
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("fundId", fund))
            .post("/v1/payment-batches");
    var prepared = new Batch(town, UUID.fromString(batch.path("id")));
    assertThat(prepared.release("finance").path("code").toString()).isEqualTo("FOUR_EYES");
    prepared.released();
  }

  private String says(String message, String state) {
    var answer = send(town.asBank(), message);
    assertThat(answer.path("state").toString()).isEqualTo(state);
    return answer.path("id");
  }

  private static Response send(RequestSpecification sender, String message) {
    return BankAnswer.send(sender, message.strip());
  }

  private List<String> unmatched(String message) {
    return town.as("finance").get("/v1/bank-messages/{id}/unmatched", message).path("items.reason");
  }

  private void figures(String closing, String reserved, String available) {
    assertThat(
            List.of(
                town.of(fund, "closing"), town.of(fund, "reserved"), town.of(fund, "available")))
        .containsExactly(closing, reserved, available);
  }
}
