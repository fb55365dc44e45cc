package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database was set back, and with it what the bank was given since: nobody is paid twice.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AfterRestoreIT {
  private static final long SUM = 12_000;
  private static final AccountDetails PAYEE =
      new AccountDetails("张三丰", "6222020000001", "102100099996");

  @Inject FileMark mark;
  @Inject BankMessagesLeft left;

  /// What the bank calls it; known nowhere else.
  private final String transfer = BankId.of(UUID.randomUUID());

  private Town town;
  private UUID fund;
  private String account;
  private Resident woman;
  private UUID caseId;

  @BeforeEach
  void aWomanIsPromised12000() {
    town = Town.built();
    fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    account = town.account("F");
    woman = town.joined("张三丰").withAccount("6222020000001");
    caseId = woman.isApproved();
  }

  @AfterEach
  void theBooksBalanceAndNothingWasSetBack() {
    Books.balance();
    Database.execute("delete from transfer_explanation");
    Database.execute("delete from bank_answers_read");
    Database.execute("delete from restoration");
    Database.execute("delete from republication");
  }

  @Test
  void whatTheBankWasGivenAndWeForgotIsPaidOnce() {
    setBack();
    assertRefused(prepare(), "BANK_ANSWERS_AWAITED");
    says(file(UUID.randomUUID(), transfer, caseId, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");

    answersAreRead();
    assertRefused(prepare(), "NOTHING_TO_PAY");
    assertThat(town.of(fund, "closing")).isEqualTo("28000.00");
    assertThat(town.of(fund, "reserved")).isEqualTo("0.00");
  }

  @Test
  void aBatchWhoseReleaseWeForgotIsReleasedAsItWas() {
    var batch = town.prepares(fund);
    var prepared = batch.onlyTransfer();
    setBack();
    assertRefused(batch.release("finance-2"), "BANK_ANSWERS_AWAITED");
    says(file(batch.id(), prepared, caseId, SUM), "PROCESSED");
    assertThat(batch.state()).isEqualTo("RELEASED");

    says(BankSays.status(batch.messageId(), "RJCT", prepared), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
    assertThat(town.of(fund, "closing")).isEqualTo("40000.00");
    assertThat(town.of(fund, "reserved")).isEqualTo("12000.00");
    answersAreRead();
  }

  @Test
  void aBatchThatWasCancelledSinceIsReleasedAsTheBankHasIt() {
    var batch = town.prepares(fund);
    var prepared = batch.onlyTransfer();
    setBack();
    town.as("finance")
        .post("/v1/payment-batches/{id}/cancellation", batch.id())
        .then()
        .statusCode(200);
    says(file(batch.id(), prepared, caseId, SUM), "PROCESSED");
    assertThat(batch.state()).isEqualTo("RELEASED");
    town.as("finance").get("/v1/payment-batches/{id}/pain001", batch.id()).then().statusCode(200);
    says(BankSays.debited(account, "R1", prepared, SUM), "PROCESSED");
    assertThat(batch.state()).isEqualTo("CLOSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    answersAreRead();
  }

  @Test
  void aBatchThatWasCancelledAndPreparedAgainIsTheOneThatTheBankHas() {
    var cancelled = town.prepares(fund);
    setBack();
    var released = UUID.randomUUID();
    says(file(released, transfer, caseId, SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(new Batch(town, released).state()).isEqualTo("CLOSED");
    assertThat(cancelled.transfers()).isEmpty();
  }

  @Test
  void theSameFileAgainMovesNothing() {
    setBack();
    var batch = UUID.randomUUID();
    says(file(batch, transfer, caseId, SUM), "PROCESSED");
    says(file(batch, transfer, caseId, SUM) + "\n", "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(town.of(fund, "closing")).isEqualTo("28000.00");
  }

  @Test
  void paymentsWaitWhileTheBankKnowsATransferThatWeDoNot() {
    setBack();
    says(BankSays.debited(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    var refused = town.answersAreRead();
    assertRefused(refused, "TRANSFERS_NOT_KNOWN_HERE");
    assertThat(refused.<Integer>path("unknownTransfers")).isOne();
    assertRefused(prepare(), "BANK_ANSWERS_AWAITED");

    says(file(UUID.randomUUID(), transfer, caseId, SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    answersAreRead();
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  /// The case that it paid was forgotten too, or another sum is promised now.
  @Test
  void aTransferForWhichNoPaymentWaitsIsFinancesToExplain() {
    setBack();
    says(file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM), "PARTLY_UNMATCHED");
    says(file(UUID.randomUUID(), transfer, caseId, SUM + 1), "PARTLY_UNMATCHED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
  }

  /// The member asked again for what was forgotten, and two people of finance say which payment it is.
  @Test
  void aCaseThatWasOpenedAnewTakesTheTransferOfTheForgottenOne() {
    setBack();
    var file = file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM);
    says(file, "PARTLY_UNMATCHED");
    var payment = paymentOf(caseId);
    var explanation = explained(transfer, woman, payment);
    assertRefused(ended(payment), "PAID_BY_UNKNOWN_TRANSFER");
    says(file + "\n", "PARTLY_UNMATCHED");
    confirmed(explanation);
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");

    says(file + "\n\n", "PROCESSED");
    assertRefused(withdrawn(explanation), "STATE_CONFLICT");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    answersAreRead();
    assertRefused(prepare(), "NOTHING_TO_PAY");
  }

  @Test
  void aGroupThatTheBankHasHoldsPaymentsUpUntilItsFileIsBack() {
    var batch = town.prepares(fund);
    var prepared = batch.onlyTransfer();
    setBack();
    says(BankSays.group(batch.messageId(), "ACCP"), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
    says(file(batch.id(), prepared, caseId, SUM), "PROCESSED");
    answersAreRead();
  }

  @Test
  void whatTheBankIsAboutToBookHoldsPaymentsUp() {
    setBack();
    says(BankSays.pending(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
  }

  @Test
  void whatTheBankRefusedWasNotPaid() {
    setBack();
    says(file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
    says(BankSays.status(BankId.of(UUID.randomUUID()), "RJCT", transfer), "PARTLY_UNMATCHED");
    answersAreRead();
  }

  @Test
  void whatTheBankRefusedAndBookedThenWasPaid() {
    setBack();
    says(BankSays.status(BankId.of(UUID.randomUUID()), "RJCT", transfer), "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
  }

  /// The fund was opened after the moment to which the database was set back.
  @Test
  void aMessageAboutAForgottenFundWaitsUntilItIsOpenedAgain() {
    setBack();
    says(BankSays.debitedWithoutId(town.account("G"), "R1", SUM), "RECEIVED");
    assertRefused(town.answersAreRead(), "BANK_MESSAGES_UNREAD");
    town.opened("G");
    Database.execute(
        "update bank_message set received_at = received_at - interval '6 seconds' where state = 'RECEIVED'");
    left.process();
    answersAreRead();
  }

  @Test
  void aBatchThatWasClosedAwaitsWhatIsFoundLater() {
    var other = town.joined("李四光").withAccount("6222020000002");
    var promised = other.isApproved();
    var second = BankId.of(UUID.randomUUID());
    setBack();
    var batch = UUID.randomUUID();
    var file = file(batch, transfer(transfer, caseId), transfer(second, UUID.randomUUID()));
    says(file, "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("CLOSED");
    confirmed(explained(second, other, paymentOf(promised)));
    says(file + "\n", "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("RELEASED");
    says(BankSays.debited(account, "R2", second, SUM), "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("CLOSED");
    answersAreRead();
  }

  /// Of two transfers in one file that name the same, one is it.
  @Test
  void noPaymentTakesTwoTransfers() {
    setBack();
    var batch = UUID.randomUUID();
    var twice =
        file(batch, transfer(transfer, caseId), transfer(BankId.of(UUID.randomUUID()), caseId));
    says(twice, "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertRefused(town.answersAreRead(), "TRANSFERS_NOT_KNOWN_HERE");
  }

  /// A number of zeros, or of hyphens, is a number.
  @Test
  void nothingElseInTheFileIsTakenForItsMark() {
    setBack();
    var payee = new AccountDetails("张三丰", "0".repeat(32), "102100099996");
    var file = file(UUID.randomUUID(), new Transfer(transfer, caseId, Money.yuan(SUM), payee));
    assertThat(file).contains(payee.accountNumber());
    says(file, "PROCESSED");
  }

  /// One person of finance could else have another's payment taken for what the bank has.
  @Test
  void aFileThatWasChangedIsNotTaken() {
    setBack();
    var file = file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM);
    var forged = file.replaceAll("(<\\w*:?RmtId>)\\p{XDigit}+", "$1" + BankId.of(caseId));
    assertThat(forged).isNotEqualTo(file).contains(BankId.of(caseId));
    says(forged, "REJECTED");
    says(file.replace(PAYEE.accountNumber(), "6222020000002"), "REJECTED");
    says(file.replace(transfer, "\uFEFF" + transfer), "REJECTED");
    says(file.replaceAll("(?s)<(\\w*:?)OrgId>.*</\\1OrgId>", ""), "REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    says("\uFEFF" + file.replace("\n", "\r\n") + "\r\n \n", "PARTLY_UNMATCHED");
  }

  @Test
  void aFileIsTakenOnlyAfterARestore() {
    says(file(UUID.randomUUID(), transfer, caseId, SUM), "REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
  }

  private static void setBack() {
    Database.execute("insert into restoration (restored_to) values (now() - interval '5 minutes')");
  }

  private void answersAreRead() {
    town.answersAreRead().then().statusCode(200);
  }

  private String file(UUID batch, String endToEndId, UUID reference, long yuan) {
    return file(batch, new Transfer(endToEndId, reference, Money.yuan(yuan), PAYEE));
  }

  private static Transfer transfer(String endToEndId, UUID reference) {
    return new Transfer(endToEndId, reference, Money.yuan(SUM), PAYEE);
  }

  private String file(UUID batch, Transfer... transfers) {
    return new CreditTransferFile(
            batch,
            new AccountDetails("总工会", account, "102100099996"),
            List.of(transfers),
            Instant.parse("2026-11-24T02:00:00Z"),
            LocalDate.of(2026, 11, 24))
        .xml(mark);
  }

  private String paymentOf(UUID caseId) {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments").path("items[0].id");
  }

  private Response ended(String payment) {
    return town.as("finance")
        .contentType("application/json")
        .header("If-Match", town.as("finance").get("/v1/payments/{id}", payment).header("ETag"))
        .body(Map.of("reason", "已由原付款支付"))
        .post("/v1/payments/{id}/ending", payment);
  }

  private Response withdrawn(String explanation) {
    return town.as("finance").post("/v1/transfer-explanations/{id}/withdrawal", explanation);
  }

  private String explained(String transfer, Resident member, String payment) {
    var answer =
        town.as("finance")
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(
                Map.of(
                    "endToEndId",
                    transfer,
                    "memberId",
                    member.memberId(),
                    "paymentId",
                    payment,
                    "explanation",
                    "原案已丢失，重新批准"))
            .post("/v1/transfer-explanations");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.<String>path("paymentId")).isEqualTo(payment);
    return answer.path("id");
  }

  private void confirmed(String explanation) {
    town.as("finance", "finance-2")
        .post("/v1/transfer-explanations/{id}/confirmation", explanation)
        .then()
        .statusCode(200);
  }

  private Response prepare() {
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("fundId", fund))
        .post("/v1/payment-batches");
  }

  private void says(String message, String state) {
    var answer =
        town.asBank()
            .contentType("application/xml")
            .body(message.getBytes(StandardCharsets.UTF_8))
            .post("/v1/bank-messages");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.<String>path("state")).isEqualTo(state);
  }

  private static void assertRefused(Response answer, String code) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
