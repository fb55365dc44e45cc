package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.Explanations;
import org.gonghui.assistance.SetBack;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database was set back, and with it what the bank was given since. Its file is given back: nobody is paid twice.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FileGivenBackIT extends PromisedRelief {
  private static final AccountDetails PAYEE =
      new AccountDetails("张三丰", "6222020000001", "102100099996");

  @Inject FileMark mark;

  /// What the bank calls it; known nowhere else.
  private final String transfer = BankId.of(UUID.randomUUID());

  private Explanations finance;
  private GivenFiles given;

  @BeforeEach
  void financeHasItsFiles() {
    finance = new Explanations(town);
    given = new GivenFiles(mark, account, PAYEE);
  }

  @AfterEach
  void nothingWasSetBack() {
    SetBack.undone();
  }

  @Test
  void whatTheBankWasGivenAndWeForgotIsPaidOnce() {
    SetBack.now();
    assertRefused(town.prepare(fund), 409, "BANK_ANSWERS_AWAITED");
    var batch = UUID.randomUUID();
    says(given.file(batch, transfer, caseId, SUM), "PROCESSED");
    assertThat(Database.rows("select action from audit_entry where subject = ?", batch))
        .containsExactly(Map.of("action", "BATCH_FOUND_RELEASED"));
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");

    answersAreRead();
    assertRefused(town.prepare(fund), 409, "NOTHING_TO_PAY");
    assertThat(town.of(fund, "closing")).isEqualTo("28000.00");
    assertThat(town.of(fund, "reserved")).isEqualTo("0.00");
  }

  @Test
  void aBatchWhoseReleaseWeForgotIsReleasedAsItWas() {
    var batch = town.prepares(fund);
    var prepared = batch.onlyTransfer();
    SetBack.now();
    assertRefused(batch.release("finance-2"), 409, "BANK_ANSWERS_AWAITED");
    says(given.file(batch.id(), prepared, caseId, SUM), "PROCESSED");
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
    SetBack.now();
    town.as("finance")
        .post("/v1/payment-batches/{id}/cancellation", batch.id())
        .then()
        .statusCode(200);
    says(given.file(batch.id(), prepared, caseId, SUM), "PROCESSED");
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
    SetBack.now();
    var released = UUID.randomUUID();
    says(given.file(released, transfer, caseId, SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(new Batch(town, released).state()).isEqualTo("CLOSED");
    assertThat(cancelled.transfers()).isEmpty();
    assertThat(payment.at("attempts.state")).isEqualTo(List.of("CANCELLED", "SETTLED"));
  }

  /// Finance took it out of the batch before the release that was forgotten.
  @Test
  void whatWasPreparedAndIsNotInTheFileCanBePaidByAnother() {
    var man = town.joined("李四光").withAccount("6222020000002");
    var his = new CasePayment(town, man.isApproved());
    var batch = town.prepares(fund);
    assertThat(batch.transfers()).hasSize(2);
    SetBack.now();
    var hers = transferOf(payment);
    says(given.file(batch.id(), hers, caseId, SUM), "PROCESSED");

    assertThat(batch.state()).isEqualTo("RELEASED");
    assertThat(batch.transfers()).containsExactly(hers);
    assertThat(payment.at("attempts.state")).isEqualTo(List.of("RELEASED"));
    assertThat(his.at("state")).isEqualTo("RESERVED");
    assertThat(his.at("attempts.state")).isEqualTo(List.of("CANCELLED"));
    answersAreRead();
    assertThat(town.prepares(fund).transfers()).hasSize(1).doesNotContain(hers);
  }

  private static String transferOf(CasePayment payment) {
    return String.valueOf(payment.at("attempts[0].endToEndId"));
  }

  /// From another account, or to one that the member never gave: the file is none that left here so.
  @Test
  void noPaymentIsFoundThatTheFileCannotHavePaid() {
    var neighbour = town.neighbour();
    neighbour.fund("N", "ILLNESS_RELIEF", 40_000);
    var theirs = neighbour.joined("王五").withAccount("6222020000003");
    var fromAnother = theirs.isApproved();
    var accountless = town.joined("李四光");
    var toNobody = accountless.isApproved();
    SetBack.now();

    says(given.file(UUID.randomUUID(), transfer, fromAnother, SUM), "PARTLY_UNMATCHED");
    says(given.file(UUID.randomUUID(), transfer, toNobody, SUM), "PARTLY_UNMATCHED");
    assertThat(new CasePayment(neighbour, fromAnother).at("state")).isEqualTo("RESERVED");
    assertThat(new CasePayment(town, toNobody).at("state")).isEqualTo("WAITING_FOR_ACCOUNT");
  }

  @Test
  void whatAnotherServiceAskedForIsFoundAsWell() {
    Database.execute("update payment set source = 'REQUEST' where reference = ?", caseId);
    SetBack.now();
    says(given.file(UUID.randomUUID(), transfer, caseId, SUM), "PROCESSED");
    assertThat(
            town.as("finance")
                .queryParam("request", caseId)
                .get("/v1/payments")
                .<String>path("items[0].state"))
        .isEqualTo("RELEASED");
  }

  @Test
  void theSameFileAgainMovesNothing() {
    SetBack.now();
    var batch = UUID.randomUUID();
    says(given.file(batch, transfer, caseId, SUM), "PROCESSED");
    says(given.file(batch, transfer, caseId, SUM) + "\n", "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(town.of(fund, "closing")).isEqualTo("28000.00");
  }

  /// The member asked again for what was forgotten, and two people of finance say which payment it is.
  @Test
  void aCaseThatWasOpenedAnewTakesTheTransferOfTheForgottenOne() {
    SetBack.now();
    var file = given.file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM);
    says(file, "PARTLY_UNMATCHED");
    var named = payment.id().toString();
    var explanation = finance.explained(transfer, woman, named);
    assertRefused(payment.end(), 409, "PAID_BY_UNKNOWN_TRANSFER");
    says(file + "\n", "PARTLY_UNMATCHED");
    finance.confirmed(explanation);
    assertThat(finance.explanations()).containsExactly(explanation);
    assertRefused(finance.explain(transfer, woman, named), 409, "TRANSFER_ALREADY_EXPLAINED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");

    says(file + "\n\n", "PROCESSED");
    assertRefused(finance.step(explanation, "withdrawal", "finance"), 409, "STATE_CONFLICT");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    answersAreRead();
    assertRefused(town.prepare(fund), 409, "NOTHING_TO_PAY");
  }

  @Test
  void aBatchThatWasClosedAwaitsWhatIsFoundLater() {
    var other = town.joined("李四光").withAccount("6222020000002");
    var promised = other.isApproved();
    var second = BankId.of(UUID.randomUUID());
    SetBack.now();
    var batch = UUID.randomUUID();
    var file =
        given.file(
            batch,
            given.transfer(transfer, caseId, SUM),
            given.transfer(second, UUID.randomUUID(), SUM));
    says(file, "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("CLOSED");
    finance.confirmed(
        finance.explained(second, other, new CasePayment(town, promised).id().toString()));
    says(file + "\n", "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("RELEASED");
    says(BankSays.debited(account, "R2", second, SUM), "PROCESSED");
    assertThat(new Batch(town, batch).state()).isEqualTo("CLOSED");
    answersAreRead();
  }

  /// Of two transfers in one file that name the same, one is it.
  @Test
  void noPaymentTakesTwoTransfers() {
    SetBack.now();
    var batch = UUID.randomUUID();
    var twice =
        given.file(
            batch,
            given.transfer(transfer, caseId, SUM),
            given.transfer(BankId.of(UUID.randomUUID()), caseId, SUM));
    says(twice, "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  /// A number of zeros, or of hyphens, is a number.
  @Test
  void nothingElseInTheFileIsTakenForItsMark() {
    SetBack.now();
    var payee = new AccountDetails("张三丰", "0".repeat(32), "102100099996");
    var file =
        given.file(UUID.randomUUID(), new Transfer(transfer, caseId, Money.yuan(SUM), payee));
    assertThat(file).contains(payee.accountNumber());
    says(file, "PROCESSED");
  }

  /// One person of finance could else have another's payment taken for what the bank has.
  @Test
  void aFileThatWasChangedIsNotTaken() {
    SetBack.now();
    var file = given.file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM);
    var forged = file.replaceAll("(<\\w*:?RmtId>)\\p{XDigit}+", "$1" + BankId.of(caseId));
    assertThat(forged).isNotEqualTo(file).contains(BankId.of(caseId));
    says(forged, "REJECTED");
    says(file.replace(PAYEE.accountNumber(), "6222020000002"), "REJECTED");
    says(file.replace(transfer, "\uFEFF" + transfer), "REJECTED");
    says(file.replaceAll("(?s)<(\\w*:?)OrgId>.*</\\1OrgId>", ""), "REJECTED");
    var notHexadecimal = "z".repeat(FileMark.PLACE.length());
    var otherMark =
        file.replaceFirst("(<\\w*:?Othr>\\s*<\\w*:?Id>)\\p{XDigit}{32}", "$1" + notHexadecimal);
    assertThat(otherMark).contains(notHexadecimal);
    says(otherMark, "REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    says("\uFEFF" + file.replace("\n", "\r\n") + "\r\n \n", "PARTLY_UNMATCHED");
  }

  @Test
  void aFileIsTakenOnlyAfterARestore() {
    says(given.file(UUID.randomUUID(), transfer, caseId, SUM), "REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
  }

  private void answersAreRead() {
    town.answersAreRead().then().statusCode(200);
  }

  private void says(String message, String state) {
    assertThat(BankAnswer.to(town, message).state()).isEqualTo(state);
  }
}
