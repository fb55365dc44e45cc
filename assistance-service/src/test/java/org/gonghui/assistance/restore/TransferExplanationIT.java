package org.gonghui.assistance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Explanations;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.SetBack;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bank paid somebody for what was forgotten and nobody will ask for again: the others are paid, and that member is not
/// paid twice.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TransferExplanationIT {
  private static final String HELD = "MAY_BE_PROMISED_ALREADY";
  private static final long SUM = 12_000;

  /// What the bank calls it; known nowhere else.
  private final String transfer = newTransfer();

  private Town town;
  private Explanations finance;
  private UUID fund;
  private Resident paid;
  private Resident other;

  @BeforeEach
  void theBankKnowsATransferThatWasForgotten() {
    town = Town.built();
    finance = new Explanations(town);
    fund = town.fund("F", "ILLNESS_RELIEF", 60_000);
    paid = town.joined("张三丰").withAccount("6222020000001");
    other = town.joined("李四光").withAccount("6222020000002");
    SetBack.now();
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R1", transfer, SUM));
  }

  @AfterEach
  void theBooksBalanceAndNothingWasSetBack() {
    Books.balance();
    SetBack.undone();
  }

  @Test
  void paymentsGoOnOnceTwoOfFinanceHaveExplainedIt() {
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    var id = explained(paid);
    assertThat(finance.unknown()).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");

    assertRefused(finance.step(id, "confirmation", "finance"), 403, "FOUR_EYES");
    finance.confirmed(id);

    assertThat(finance.unknown()).isEmpty();
    town.answersAreRead().then().statusCode(200);
    town.answersAreRead().then().statusCode(200);
    other.isApproved();
    assertThat(town.prepares(fund).transfers()).hasSize(1);
  }

  @Test
  void whatThatMemberIsPromisedFromThenOnWaitsForFinance() {
    var id = explained(paid);
    finance.confirmed(id);
    town.answersAreRead().then().statusCode(200);

    var promised = paid.isApproved();
    assertThat(holdOf(promised)).isEqualTo(HELD);
    assertThat(holdOf(other.isApproved())).isNull();
    confirmPayment(promised);
    assertThat(holdOf(promised)).isNull();
    assertThat(town.prepares(fund).transfers()).hasSize(2);
  }

  /// The member had applied again before finance found out.
  @Test
  void whatThatMemberWasPromisedBeforeWaitsToo() {
    var promised = paid.isApproved();
    assertThat(holdOf(promised)).isNull();
    explained(paid);
    assertThat(holdOf(promised)).isEqualTo(HELD);
  }

  /// Another's, of another sum, ended, or said to be paid by another transfer already.
  @Test
  void aTransferIsSaidToHavePaidOnlyWhatItCanHavePaid() {
    assertNotPaid(paid, paymentOf(other.isApproved()));
    assertNotPaid(paid, UUID.randomUUID().toString());
    var promised = paymentOf(paid.isApproved());
    var second = newTransfer();
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R4", second, SUM));
    var less = newTransfer();
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R5", less, SUM - 1));
    assertRefused(finance.explain(less, paid, promised), 422, "NOT_PAID_BY_TRANSFER");
    assertThat(finance.explain(transfer, paid, promised).statusCode()).isEqualTo(201);
    assertRefused(finance.explain(second, paid, promised), 422, "NOT_PAID_BY_TRANSFER");
  }

  @Test
  void whoWasMergedIntoAnotherSinceIsFoundUnderBothNames() {
    explained(paid);
    paid.mergesAtOnceInto(other);
    assertThat(holdOf(other.isApproved())).isEqualTo(HELD);
  }

  @Test
  void itIsWithdrawnAsLongAsNobodyIsPaidBecauseOfIt() {
    var id = explained(other);
    finance.confirmed(id);
    finance.step(id, "withdrawal", "finance").then().statusCode(200);

    assertThat(finance.unknown()).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    assertThat(holdOf(other.isApproved())).isNull();

    var right = explained(paid);
    finance.confirmed(right);
    assertRefused(finance.step(right, "closure", "finance-2"), 409, "STATE_CONFLICT");
    town.answersAreRead().then().statusCode(200);
    assertRefused(finance.step(right, "withdrawal", "finance"), 409, "STATE_CONFLICT");
  }

  @Test
  void onceItIsSettledTheMembersNextPromisesDoNotWait() {
    var id = explained(paid);
    finance.confirmed(id);
    town.answersAreRead().then().statusCode(200);

    assertRefused(finance.step(id, "closure", "finance"), 403, "FOUR_EYES");
    finance.step(id, "closure", "finance-2").then().statusCode(200);
    assertThat(holdOf(paid.isApproved())).isNull();
  }

  @Test
  void itIsExplainedOnceAndTheSameCallHasOneEffect() {
    var key = UUID.randomUUID();
    var first = finance.explain(key, transfer, paid);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(finance.explain(key, transfer, paid).<String>path("id")).isEqualTo(first.path("id"));
    assertRefused(finance.explain(transfer, paid), 409, "TRANSFER_ALREADY_EXPLAINED");
    assertThat(finance.in("EXPLAINED")).containsExactly(first.<String>path("id"));
    assertThat(finance.explanations()).containsExactly(first.<String>path("id"));
  }

  @Test
  void nobodyExplainsWhatIsNotTheirs() {
    var neighbour = town.neighbour();
    neighbour.fund("N", "ILLNESS_RELIEF", 100);
    var stranger = neighbour.joined("王五");
    assertThat(new Explanations(neighbour).unknown()).isEmpty();
    assertRefused(new Explanations(neighbour).explain(transfer, stranger), 404, "NOT_FOUND");
    assertRefused(finance.explain(transfer, stranger), 404, "NOT_FOUND");
    assertRefused(finance.explain(newTransfer(), paid), 404, "NOT_FOUND");

    var id = explained(paid);
    assertThat(new Explanations(neighbour).one(id).statusCode()).isEqualTo(404);
    finance.one(id).then().statusCode(200);
    assertThat(
            Database.number(
                "select count(*) from audit_entry where action = 'TRANSFER_EXPLANATION_READ' and subject = ?",
                paid.memberId()))
        .isOne();
  }

  /// Of a file that is not known either: nothing tells which fund it is.
  @Test
  void aStatusThatNamesNoFundIsForTheFinanceOfThatBank() {
    var accepted = newTransfer();
    BankAnswer.to(town, BankSays.status(newTransfer(), "ACSC", accepted));
    assertThat(finance.unknown()).containsExactlyInAnyOrder(transfer, accepted);
    assertThat(new Explanations(Town.built()).unknown()).isEmpty();
  }

  /// A second restore before the first was settled.
  @Test
  void whatTheBankToldBeforeAnotherRestoreIsNotForgotten() {
    SetBack.again();
    assertThat(finance.unknown()).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  @Test
  void onceBothAreSettledWhatIsNotKnownHoldsNothingUp() {
    finance.confirmed(explained(paid));
    town.answersAreRead().then().statusCode(200);
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R9", newTransfer(), 5));
    assertThat(finance.unknown()).isEmpty();
  }

  @Test
  void aMessageThatIsNotReadYetHoldsPaymentsUp() {
    finance.confirmed(explained(paid));
    // too young for the worker that reads what was left
    var since = " where received_at >= (select min(recorded_at) from restoration)";
    Database.execute(
        "update bank_message set state = 'RECEIVED', received_at = received_at + interval '1 hour'"
            + since);
    assertRefused(town.answersAreRead(), 409, "BANK_MESSAGES_UNREAD");
    Database.execute(
        "update bank_message set state = 'PROCESSED', received_at = received_at - interval '1 hour'"
            + since);
    town.answersAreRead().then().statusCode(200);
  }

  /// The bank has a batch that nobody released here, as far as is known since the restore.
  @Test
  void whatTheBankAcceptedAndNobodyReleasedHereIsNotKnown() {
    SetBack.undone();
    other.isApproved();
    var batch = town.prepares(fund);
    SetBack.anHourAgo();
    BankAnswer.to(town, BankSays.status(batch.messageId(), "ACSC", batch.onlyTransfer()));
    assertThat(finance.unknown()).containsExactlyInAnyOrder(transfer, batch.onlyTransfer());
  }

  @Test
  void whatTheBankRefusedOfThatMemberWaitsToo() {
    SetBack.undone();
    var promised = paid.isApproved();
    var batch = town.prepares(fund).released();
    BankAnswer.to(town, BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    SetBack.anHourAgo();
    explained(paid);
    assertThat(holdOf(promised)).isEqualTo(HELD);
  }

  @Test
  void onlyWhatMayHaveBeenGivenFromHereHoldsPaymentsUpInWhateverLetters() {
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R2", "NOTPROVIDED", 5));
    BankAnswer.to(
        town, BankSays.debited(town.account("F"), "R3", transfer.toUpperCase(Locale.ROOT), SUM));
    assertThat(finance.unknown()).containsExactly(transfer);
  }

  private static String newTransfer() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private String explained(Resident member) {
    return finance.explained(transfer, member);
  }

  private void assertNotPaid(Resident member, String payment) {
    assertRefused(finance.explain(transfer, member, payment), 422, "NOT_PAID_BY_TRANSFER");
  }

  private String paymentOf(UUID caseId) {
    return payment(caseId).path("items[0].id");
  }

  private @Nullable String holdOf(UUID caseId) {
    return payment(caseId).path("items[0].holdReason");
  }

  private Response payment(UUID caseId) {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments");
  }

  private void confirmPayment(UUID caseId) {
    var found = payment(caseId);
    town.as("finance")
        .header("If-Match", found.<String>path("items[0].etag"))
        .post("/v1/payments/{id}/confirmation", found.<String>path("items[0].id"))
        .then()
        .statusCode(200);
  }
}
