package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.SetBack;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database was set back, and the bank has what is not known here any more: nobody is paid until that is told.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PaymentsHeldUpIT extends PromisedRelief {
  private static final AccountDetails PAYEE =
      new AccountDetails("张三丰", "6222020000001", "102100099996");

  @Inject FileMark mark;
  @Inject BankMessagesLeft left;

  /// What the bank calls it; known nowhere else.
  private final String transfer = BankId.of(UUID.randomUUID());

  private GivenFiles given;

  @BeforeEach
  void financeHasItsFiles() {
    given = new GivenFiles(mark, account, PAYEE);
  }

  @AfterEach
  void nothingWasSetBack() {
    SetBack.undone();
  }

  @Test
  void paymentsWaitWhileTheBankKnowsATransferThatWeDoNot() {
    SetBack.now();
    says(BankSays.debited(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    var refused = town.answersAreRead();
    assertRefused(refused, 409, "TRANSFERS_NOT_KNOWN_HERE");
    assertThat(refused.<Integer>path("unknownTransfers")).isOne();
    assertRefused(town.prepare(fund), 409, "BANK_ANSWERS_AWAITED");

    says(given.file(UUID.randomUUID(), transfer, caseId, SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    answersAreRead();
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  /// Said before anything was sent again: nothing that is known here speaks against it.
  @Test
  void whatWasSaidTooEarlyIsTakenBack() {
    setBackAndSaidToBeRead();
    var withdrawn = town.takesBackThatAnswersAreRead();
    assertThat(withdrawn.<Boolean>path("awaited")).isTrue();
    assertRefused(town.prepare(fund), 409, "BANK_ANSWERS_AWAITED");

    says(given.file(UUID.randomUUID(), transfer, caseId, SUM), "PROCESSED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PROCESSED");
    answersAreRead();
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertRefused(town.prepare(fund), 409, "NOTHING_TO_PAY");
  }

  private void setBackAndSaidToBeRead() {
    assertThat(town.takesBackThatAnswersAreRead().<Boolean>path("awaited")).isFalse();
    SetBack.now();
    answersAreRead();
    assertThat(town.prepare(fund).statusCode()).isEqualTo(201);
  }

  /// The case that it paid was forgotten too, or another sum is promised now.
  @Test
  void aTransferForWhichNoPaymentWaitsIsFinancesToExplain() {
    SetBack.now();
    says(given.file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM), "PARTLY_UNMATCHED");
    says(given.file(UUID.randomUUID(), transfer, caseId, SUM + 1), "PARTLY_UNMATCHED");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  @Test
  void aGroupThatTheBankHasHoldsPaymentsUpUntilItsFileIsBack() {
    var batch = town.prepares(fund);
    var prepared = batch.onlyTransfer();
    SetBack.now();
    says(BankSays.group(batch.messageId(), "ACCP"), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    says(given.file(batch.id(), prepared, caseId, SUM), "PROCESSED");
    answersAreRead();
  }

  @Test
  void whatTheBankIsAboutToBookHoldsPaymentsUp() {
    SetBack.now();
    says(BankSays.pending(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  @Test
  void whatTheBankRefusedWasNotPaid() {
    SetBack.now();
    says(given.file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    says(BankSays.status(BankId.of(UUID.randomUUID()), "RJCT", transfer), "PARTLY_UNMATCHED");
    answersAreRead();
  }

  @Test
  void whatTheBankRefusedAndBookedThenWasPaid() {
    SetBack.now();
    says(BankSays.status(BankId.of(UUID.randomUUID()), "RJCT", transfer), "PARTLY_UNMATCHED");
    says(BankSays.debited(account, "R1", transfer, SUM), "PARTLY_UNMATCHED");
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  /// The fund was opened after the moment to which the database was set back.
  @Test
  void aMessageAboutAForgottenFundWaitsUntilItIsOpenedAgain() {
    SetBack.now();
    says(BankSays.debitedWithoutId(town.account("G"), "R1", SUM), "RECEIVED");
    assertRefused(town.answersAreRead(), 409, "BANK_MESSAGES_UNREAD");
    town.opened("G");
    Database.execute(
        "update bank_message set received_at = received_at - interval '6 seconds' where state = 'RECEIVED'");
    left.process();
    answersAreRead();
  }

  private void answersAreRead() {
    town.answersAreRead().then().statusCode(200);
  }

  private void says(String message, String state) {
    assertThat(BankAnswer.to(town, message).state()).isEqualTo(state);
  }
}
