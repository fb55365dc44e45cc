package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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

  @Test
  void aBookingOfWhatEndedUnpaidWaitsForFinance() {
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    endsUnpaid();

    says(BankSays.debited(account, "R1", batch.onlyTransfer(), SUM), "BOOKED_AFTER_REFUSAL");

    assertThat(payment().<String>path("items[0].state")).isEqualTo("ENDED_UNPAID");
    figures("40000.00", "0.00", "40000.00");
  }

  private void says(String message, String... waiting) {
    var answer = BankAnswer.to(town, message);
    assertThat(answer.state()).isEqualTo(waiting.length == 0 ? "PROCESSED" : "PARTLY_UNMATCHED");
    assertThat(answer.reasons()).containsExactly(waiting);
  }

  private Response payment() {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments");
  }

  private void endsUnpaid() {
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", payment().<String>path("items[0].etag"))
        .body(Map.of("reason", "会员放弃"))
        .post("/v1/payments/{id}/ending", payment().<String>path("items[0].id"))
        .then()
        .statusCode(200);
  }

  private void figures(String closing, String reserved, String available) {
    assertThat(
            List.of(
                town.of(fund, "closing"), town.of(fund, "reserved"), town.of(fund, "available")))
        .containsExactly(closing, reserved, available);
  }
}
