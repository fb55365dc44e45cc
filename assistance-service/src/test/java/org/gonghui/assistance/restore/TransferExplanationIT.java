package org.gonghui.assistance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
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
  private static final String EXPLANATIONS = "/v1/transfer-explanations";
  private static final String HELD = "MAY_BE_PROMISED_ALREADY";
  private static final long SUM = 12_000;

  /// What the bank calls it; known nowhere else.
  private final String transfer = newTransfer();

  private Town town;
  private UUID fund;
  private Resident paid;
  private Resident other;

  @BeforeEach
  void theBankKnowsATransferThatWasForgotten() {
    town = Town.built();
    fund = town.fund("F", "ILLNESS_RELIEF", 60_000);
    paid = town.joined("张三丰").withAccount("6222020000001");
    other = town.joined("李四光").withAccount("6222020000002");
    Database.execute("insert into restoration (restored_to) values (now() - interval '5 minutes')");
    says(BankSays.debited(town.account("F"), "R1", transfer, SUM));
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
  void paymentsGoOnOnceTwoOfFinanceHaveExplainedIt() {
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    var id = explained(paid);
    assertThat(unknown(town)).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");

    assertRefused(step(id, "confirmation", "finance"), 403, "FOUR_EYES");
    step(id, "confirmation", "finance-2").then().statusCode(200);

    assertThat(unknown(town)).isEmpty();
    town.answersAreRead().then().statusCode(200);
    town.answersAreRead().then().statusCode(200);
    other.isApproved();
    assertThat(town.prepares(fund).transfers()).hasSize(1);
  }

  @Test
  void whatThatMemberIsPromisedFromThenOnWaitsForFinance() {
    var id = explained(paid);
    step(id, "confirmation", "finance-2").then().statusCode(200);
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
    says(BankSays.debited(town.account("F"), "R4", second, SUM));
    var less = newTransfer();
    says(BankSays.debited(town.account("F"), "R5", less, SUM - 1));
    assertRefused(names(less, paid, promised), 422, "NOT_PAID_BY_TRANSFER");
    assertThat(names(transfer, paid, promised).statusCode()).isEqualTo(201);
    assertRefused(names(second, paid, promised), 422, "NOT_PAID_BY_TRANSFER");
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
    step(id, "confirmation", "finance-2").then().statusCode(200);
    step(id, "withdrawal", "finance").then().statusCode(200);

    assertThat(unknown(town)).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
    assertThat(holdOf(other.isApproved())).isNull();

    var right = explained(paid);
    step(right, "confirmation", "finance-2").then().statusCode(200);
    assertRefused(step(right, "closure", "finance-2"), 409, "STATE_CONFLICT");
    town.answersAreRead().then().statusCode(200);
    assertRefused(step(right, "withdrawal", "finance"), 409, "STATE_CONFLICT");
  }

  @Test
  void onceItIsSettledTheMembersNextPromisesDoNotWait() {
    var id = explained(paid);
    step(id, "confirmation", "finance-2").then().statusCode(200);
    town.answersAreRead().then().statusCode(200);

    assertRefused(step(id, "closure", "finance"), 403, "FOUR_EYES");
    step(id, "closure", "finance-2").then().statusCode(200);
    assertThat(holdOf(paid.isApproved())).isNull();
  }

  @Test
  void itIsExplainedOnceAndTheSameCallHasOneEffect() {
    var key = UUID.randomUUID();
    var first = explain(town, "finance", key, transfer, paid);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(explain(town, "finance", key, transfer, paid).<String>path("id"))
        .isEqualTo(first.path("id"));
    assertRefused(explain(paid), 409, "TRANSFER_ALREADY_EXPLAINED");
    assertThat(
            town.as("finance")
                .queryParam("state", "EXPLAINED")
                .get(EXPLANATIONS)
                .<List<String>>path("items.id"))
        .containsExactly(first.<String>path("id"));
    assertThat(
            town.as("finance").get("/v1/unknown-transfers").<String>path("items[0].explanationId"))
        .isEqualTo(first.path("id"));
  }

  @Test
  void nobodyExplainsWhatIsNotTheirs() {
    var neighbour = town.neighbour();
    neighbour.fund("N", "ILLNESS_RELIEF", 100);
    var stranger = neighbour.joined("王五");
    assertThat(unknown(neighbour)).isEmpty();
    assertRefused(
        explain(neighbour, "finance", UUID.randomUUID(), transfer, stranger), 404, "NOT_FOUND");
    assertRefused(explain(stranger), 404, "NOT_FOUND");
    assertRefused(
        explain(town, "finance", UUID.randomUUID(), newTransfer(), paid), 404, "NOT_FOUND");

    var id = explained(paid);
    assertThat(neighbour.as("finance").get(EXPLANATIONS + "/" + id).statusCode()).isEqualTo(404);
    town.as("finance").get(EXPLANATIONS + "/" + id).then().statusCode(200);
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
    says(BankSays.status(newTransfer(), "ACSC", accepted));
    assertThat(unknown(town)).containsExactlyInAnyOrder(transfer, accepted);
    assertThat(unknown(Town.built())).isEmpty();
  }

  /// A second restore before the first was settled.
  @Test
  void whatTheBankToldBeforeAnotherRestoreIsNotForgotten() {
    Database.execute(
        "insert into restoration (incarnation, restored_to) select max(incarnation) + 1, now() from restoration");
    assertThat(unknown(town)).containsExactly(transfer);
    assertRefused(town.answersAreRead(), 409, "TRANSFERS_NOT_KNOWN_HERE");
  }

  @Test
  void onceBothAreSettledWhatIsNotKnownHoldsNothingUp() {
    step(explained(paid), "confirmation", "finance-2").then().statusCode(200);
    town.answersAreRead().then().statusCode(200);
    says(BankSays.debited(town.account("F"), "R9", newTransfer(), 5));
    assertThat(unknown(town)).isEmpty();
  }

  @Test
  void aMessageThatIsNotReadYetHoldsPaymentsUp() {
    step(explained(paid), "confirmation", "finance-2").then().statusCode(200);
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
    Database.execute("delete from restoration");
    other.isApproved();
    var batch = town.prepares(fund);
    restored();
    says(BankSays.status(batch.messageId(), "ACSC", batch.onlyTransfer()));
    assertThat(unknown(town)).containsExactlyInAnyOrder(transfer, batch.onlyTransfer());
  }

  @Test
  void whatTheBankRefusedOfThatMemberWaitsToo() {
    Database.execute("delete from restoration");
    var promised = paid.isApproved();
    var batch = town.prepares(fund).released();
    says(BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    restored();
    explained(paid);
    assertThat(holdOf(promised)).isEqualTo(HELD);
  }

  private static void restored() {
    Database.execute(
        "insert into restoration (restored_to, recorded_at) values (now() - interval '2 hours', now() - interval '1 hour')");
  }

  @Test
  void onlyWhatMayHaveBeenGivenFromHereHoldsPaymentsUpInWhateverLetters() {
    says(BankSays.debited(town.account("F"), "R2", "NOTPROVIDED", 5));
    says(BankSays.debited(town.account("F"), "R3", transfer.toUpperCase(Locale.ROOT), SUM));
    assertThat(unknown(town)).containsExactly(transfer);
  }

  private static String newTransfer() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private String explained(Resident member) {
    var answer = explain(member);
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.path("id");
  }

  private Response explain(Resident member) {
    return explain(town, "finance", UUID.randomUUID(), transfer, member);
  }

  private static Response explain(
      Town town, String name, UUID key, String transfer, Resident member) {
    return explain(town.as("finance", name), key, transfer, member, Map.of());
  }

  /// @param more than is asked of everyone
  private static Response explain(
      RequestSpecification as,
      UUID key,
      String transfer,
      Resident member,
      Map<String, String> more) {
    var told = new HashMap<String, Object>(more);
    told.put("endToEndId", transfer);
    told.put("memberId", member.memberId());
    told.put("explanation", "银行文件 RESTORE-1，原案已丢失");
    return as.contentType("application/json")
        .header("Idempotency-Key", key)
        .body(told)
        .post(EXPLANATIONS);
  }

  private void assertNotPaid(Resident member, String payment) {
    assertRefused(names(transfer, member, payment), 422, "NOT_PAID_BY_TRANSFER");
  }

  private Response names(String transfer, Resident member, String payment) {
    return explain(
        town.as("finance"), UUID.randomUUID(), transfer, member, Map.of("paymentId", payment));
  }

  private String paymentOf(UUID caseId) {
    return payment(caseId).path("items[0].id");
  }

  private Response step(String id, String step, String name) {
    return town.as("finance", name).post(EXPLANATIONS + "/{id}/{step}", id, step);
  }

  private static List<String> unknown(Town town) {
    return town.as("finance").get("/v1/unknown-transfers").path("items.endToEndId");
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

  private void says(String message) {
    town.asBank()
        .contentType("application/xml")
        .body(message.getBytes(StandardCharsets.UTF_8))
        .post("/v1/bank-messages")
        .then()
        .statusCode(202);
  }

  private static void assertRefused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
