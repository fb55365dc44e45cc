package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a bank says that does not fit waits for finance under its reason, and moves nothing.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankDoubtsIT {
  private static final long SUM = 12_000;

  private Town town;
  private String account;
  private Resident woman;
  private UUID caseId;
  private Batch batch;
  private String transfer;

  @BeforeEach
  void aTransferIsPrepared() {
    town = Town.built();
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    account = town.account("F");
    woman = town.joined("张三丰").withAccount("6222020000001");
    caseId = woman.isApproved();
    batch = town.prepares(fund);
    transfer = batch.onlyTransfer();
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }

  @Test
  void aStatusThatFitsNoTransferWaits() {
    batch.released();
    var refusal = BankSays.status(batch.messageId(), "RJCT", transfer);

    waits(refusal.replaceAll("<OrgnlEndToEndId>.*</OrgnlEndToEndId>", ""), "WITHOUT_ID");
    waits(BankSays.status(batch.messageId(), "RJCT", newId()), "UNKNOWN_ID");
    waits(BankSays.status(newId(), "RJCT", transfer), "OTHER_BATCH");
    waits(ofTransfer(refusal, account + "1", SUM), "OTHER_ACCOUNT");
    waits(ofTransfer(refusal, account, SUM + 1), "OTHER_AMOUNT");
    waits(BankSays.groupRefused(newId()), "UNKNOWN_GROUP");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");

    assertThat(state(town.asBank(), ofTransfer(refusal, account, SUM))).isEqualTo("PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("PAYMENT_FAILED");
  }

  @Test
  void anEntryThatFitsNoTransferWaits() {
    batch.released();
    town.opened("G");

    waits(BankSays.pending(account, "R1", newId(), SUM), "UNKNOWN_ID");
    waits(BankSays.debited(account, "R1", newId(), SUM), "UNKNOWN_ID");
    waits(BankSays.debited(town.account("G"), "R2", transfer, SUM), "OTHER_ACCOUNT");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }

  /// Each bank counts the entries of an account for itself.
  @Test
  void theReferenceOfAnEntryIsThatOfItsAccountAlone() {
    var elsewhere = town.neighbour();
    var fund = elsewhere.fund("F", "ILLNESS_RELIEF", 40_000);
    var man = elsewhere.joined("李四").withAccount("6222020000002");
    var hisCase = man.isApproved();
    var his = elsewhere.prepares(fund).released().onlyTransfer();
    batch.released();

    assertThat(state(town.asBank(), BankSays.debited(account, "R1", transfer, SUM)))
        .isEqualTo("PROCESSED");
    assertThat(state(town.asBank(), BankSays.debited(elsewhere.account("F"), "R1", his, SUM)))
        .isEqualTo("PROCESSED");

    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(man.stateOf(hisCase)).isEqualTo("SETTLED");
  }

  @Test
  void whatIsToldOfATransferThatHasNotLeftCountsWhenItIsToldAgain() {
    waits(BankSays.status(batch.messageId(), "ACSC", transfer), "NOT_RELEASED");
    waits(BankSays.pending(account, "R1", transfer, SUM), "NOT_RELEASED");
    waits(BankSays.status(batch.messageId(), "RJCT", transfer), "NOT_RELEASED");
    waits(BankSays.debited(account, "R1", transfer, SUM), "NOT_RELEASED");
    batch.released();

    assertThat(state(town.asBank(), BankSays.debited(account, "R1", transfer, SUM)))
        .isEqualTo("PROCESSED");
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  @Test
  void aStatusOfABankThatDoesNotHoldTheAccountIsRejected() {
    batch.released();
    var stranger = Town.built().asBank();

    assertThat(state(stranger, BankSays.groupRefused(batch.messageId()))).isEqualTo("REJECTED");
    assertThat(state(stranger, BankSays.status(newId(), "RJCT", transfer))).isEqualTo("REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }

  /// It speaks of an account that it holds, and of a transfer from one that it does not hold.
  @Test
  void anEntryThatNamesATransferOfAnotherBankIsRejected() {
    batch.released();
    var stranger = Town.built();
    stranger.opened("G");

    assertThat(
            state(stranger.asBank(), BankSays.debited(stranger.account("G"), "R1", transfer, SUM)))
        .isEqualTo("REJECTED");
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }

  private void waits(String message, String reason) {
    var answer = sent(town.asBank(), message);
    assertThat(answer.getString("state")).isEqualTo("PARTLY_UNMATCHED");
    assertThat(
            Database.rows(
                "select reason from unmatched_entry where message_id = ?", answer.getUUID("id")))
        .containsExactly(Map.of("reason", reason));
  }

  private static String state(RequestSpecification sender, String message) {
    return sent(sender, message).getString("state");
  }

  private static JsonPath sent(RequestSpecification sender, String message) {
    return BankAnswer.send(sender, message.strip()).jsonPath();
  }

  /// The status with what the bank says of the original transfer.
  private static String ofTransfer(String status, String account, long yuan) {
    return status.replace(
        "</TxInfAndSts>",
        "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">%d.00</InstdAmt></Amt><DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct></OrgnlTxRef></TxInfAndSts>"
            .formatted(yuan, account));
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
