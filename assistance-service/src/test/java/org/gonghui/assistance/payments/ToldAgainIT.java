package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// What a bank tells again, or when it is too late: no sum moves a second time.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ToldAgainIT extends PromisedRelief {

  @Test
  void oneEntrySettlesOneTransfer() {
    var man = town.joined("李四光").withAccount("6222020000002");
    var his = man.isApproved();
    town.prepares(fund).released();
    says(BankSays.debited(account, "R1", woman.transferFor(caseId), SUM));

    says(BankSays.debited(account, "R1", man.transferFor(his), SUM), "REPEATED_ENTRY");
    assertThat(man.stateOf(his)).isEqualTo("IN_PAYMENT");

    says(BankSays.debited(account, "R2", man.transferFor(his), SUM));
    assertThat(man.stateOf(his)).isEqualTo("SETTLED");
  }

  @Test
  void aBookingThatComesAgainUnderAnotherReferenceWaitsForFinance() {
    var transfer = town.prepares(fund).released().onlyTransfer();
    says(BankSays.debited(account, "R1", transfer, SUM));

    says(BankSays.debited(account, "R2", transfer, SUM), "REPEATED_ENTRY");

    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    figures("28000.00", "0.00", "28000.00");
  }

  @Test
  void aRefusalThatComesAgainIsNothingNew() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));

    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));

    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
    figures("40000.00", "12000.00", "28000.00");
  }

  /// The return is known before the booking that it takes back.
  @Test
  void aRefusalOfWhatCameBackWaitsForFinance() {
    var batch = town.prepares(fund).released();
    says(BankSays.returned(account, "R2", batch.onlyTransfer(), SUM));

    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()), "REFUSED_AFTER_BOOKING");
  }

  @Test
  void aBookingOfWhatEndedUnpaidWaitsForFinance() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    payment.end().then().statusCode(200);

    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "BOOKED_AFTER_REFUSAL");

    assertThat(payment.at("state")).isEqualTo("ENDED_UNPAID");
    figures("40000.00", "0.00", "40000.00");
    assertThat(bookedAfterTheirEnd()).containsExactly(payment.id().toString());
    says(BankSays.returned(account, "R2", batch.onlyTransfer(), SUM));
    assertThat(bookedAfterTheirEnd()).isEmpty();
  }

  private List<String> bookedAfterTheirEnd() {
    return town.as("finance")
        .queryParam("fund", fund)
        .queryParam("bookedAfterEnd", true)
        .get("/v1/payments")
        .path("items.id");
  }

  /// She has the money, and what she is promised anew may be the same.
  @Test
  void whatIsPromisedAfterSuchABookingWaitsForFinance() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    payment.end().then().statusCode(200);
    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "BOOKED_AFTER_REFUSAL");

    woman.evidence(caseId, 60_000).then().statusCode(200);
    town.decides(caseId);
    assertThat(lastPayment("holdReason")).isEqualTo("MAY_BE_PROMISED_ALREADY");
    town.prepare(fund).then().statusCode(409);

    says(BankSays.returned(account, "R2", batch.onlyTransfer(), SUM));
    var second = town.joined("周九").withAccount("6222020000009");
    second.isApproved();
    town.prepares(fund).released();
  }

  /// The same the other way round: the booking comes when she is about to be paid once more.
  @Test
  void whatWasPromisedBeforeSuchABookingLeavesItsBatch() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    payment.end().then().statusCode(200);
    woman.evidence(caseId, 60_000).then().statusCode(200);
    town.decides(caseId);
    var another = town.prepares(fund);

    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "BOOKED_AFTER_REFUSAL");

    assertThat(lastPayment("state")).isEqualTo("RESERVED");
    assertThat(lastPayment("holdReason")).isEqualTo("MAY_BE_PROMISED_ALREADY");
    another.release("finance-2").then().statusCode(409).body("code", equalTo("NOTHING_TO_PAY"));
  }

  private String lastPayment(String field) {
    return town.as("finance")
        .queryParam("case", caseId)
        .get("/v1/payments")
        .path("items[-1]." + field);
  }

  private void says(String message, String... waiting) {
    var answer = BankAnswer.to(town, message);
    assertThat(answer.state()).isEqualTo(waiting.length == 0 ? "PROCESSED" : "PARTLY_UNMATCHED");
    assertThat(answer.reasons()).containsExactly(waiting);
  }

  private void figures(String closing, String reserved, String available) {
    assertThat(
            List.of(
                town.of(fund, "closing"), town.of(fund, "reserved"), town.of(fund, "available")))
        .containsExactly(closing, reserved, available);
  }
}
