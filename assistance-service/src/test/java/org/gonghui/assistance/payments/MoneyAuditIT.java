package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who moved money, and who looked at it, stands in the audit under what was moved or looked at.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MoneyAuditIT {
  private final Town town = Town.built();
  private UUID fund;
  private Resident woman;

  @BeforeEach
  void theTownHasMoney() {
    fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    woman = town.joined("张三丰").withAccount("6222020000001");
  }

  @Test
  void whatBecomesOfAFund() {
    assertThat(recorded(fund)).containsExactly("FUND_OPENED", "FUND_DEPOSITED", "BUDGET_GIVEN");
  }

  @Test
  void whatBecomesOfABatchAndOfWhatTheBankSaysOfIt() {
    woman.isApproved();
    var cancelled = town.prepares(fund);
    town.as("finance").post("/v1/payment-batches/{id}/cancellation", cancelled.id());
    assertThat(recorded(cancelled.id())).containsExactly("BATCH_PREPARED", "BATCH_CANCELLED");

    var batch = town.prepares(fund).released();
    town.as("finance").get("/v1/payment-batches/{id}/pain001", batch.id()).then().statusCode(200);
    assertThat(recorded(batch.id()))
        .containsExactly("BATCH_PREPARED", "BATCH_RELEASED", "BATCH_FILE_READ");

    var message = said(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    assertThat(recorded(message))
        .containsExactly("BANK_MESSAGE_RECEIVED", "BANK_MESSAGE_PROCESSED");
  }

  @Test
  void whatBecomesOfAPaymentAndWhoLooksAtIt() {
    var caseId = woman.isApproved();
    woman.gives("6222020000002", "张三丰").then().statusCode(200);
    var payment =
        UUID.fromString(
            town.as("finance").queryParam("case", caseId).get("/v1/payments").path("items[0].id"));
    decides(payment, "confirmation");
    decides(payment, "ending");

    assertThat(recorded(payment))
        .containsExactly("PAYMENT_RESERVED", "PAYMENT_CONFIRMED", "PAYMENT_ENDED_UNPAID");
    // the list above, and the reading before each decision
    assertThat(recorded(woman.memberId()).stream().filter("PAYMENT_READ"::equals)).hasSize(3);
  }

  private void decides(UUID payment, String what) {
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", town.as("finance").get("/v1/payments/{id}", payment).header("ETag"))
        .body(Map.of("reason", "会员放弃"))
        .post("/v1/payments/{id}/" + what, payment)
        .then()
        .statusCode(200);
  }

  private UUID said(String message) {
    return UUID.fromString(BankAnswer.send(town.asBank(), message.strip()).path("id"));
  }

  private static List<String> recorded(UUID subject) {
    return Database.rows(
            "select action from audit_entry where subject = ? order by transaction_id, id", subject)
        .stream()
        .map(row -> String.valueOf(row.get("action")))
        .toList();
  }
}
