package org.gonghui.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Decisions;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Treasury.Batch;
import org.gonghui.stack.story.Unions;

/// Assistance forgets an approval, a released batch of two transfers and what the bank answered: nobody is paid before all of
/// that is known again, and nobody twice.
final class ForgottenBatch implements Forgotten {
  private static final String FUND = "200000.00";
  private static final JsonNode MADE = Reliefs.of2018().getFirst();

  /// Somebody with a case.
  private record Applicant(Voice voice, String caseId) {
    String state() {
      return voice.get("/v1/me/assistance-cases/" + caseId).must(200).text("state");
    }
  }

  private final Stage stage;
  private final Unions unions;
  private final Treasury treasury;
  private final Applicant approved;
  private final Applicant reviewed;
  private final String fund;
  private final List<JsonNode> booked = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private Batch batch = new Batch("", "");

  ForgottenBatch(Stage stage) {
    this.stage = stage;
    this.unions = new FoundUnions(stage).play();
    this.treasury = new Treasury(stage);
    this.fund = treasury.open("FORGOTTEN", "恢复", unions.city(), "ILLNESS_RELIEF", FUND);
    this.approved = applicant("approved", 3_903, "前三");
    this.reviewed = applicant("reviewed", 3_904, "后四");
  }

  @Override
  public void before() {
    approve(approved);
    booked.addAll(book());
  }

  @Override
  public void since() {
    approve(reviewed);
    batch = treasury.release(fund);
    answers.addAll(treasury.answers(batch, ""));
    answers.forEach(treasury::deliver);
    expectSettled();
  }

  @Override
  public void again() {
    stage.figure("the case that had been approved before", "APPROVED", approved.state());
    prepare("BANK_ANSWERS_AWAITED");
    treasury.deliver(batch.file());
    answersAreRead().mustRefuse(409, "TRANSFERS_NOT_KNOWN_HERE");
    approve(reviewed);
    // the same bytes are not read twice
    treasury.deliver(batch.file() + "\n");
    answers.forEach(treasury::deliver);
    answersAreRead().must(200);
  }

  @Override
  public void compare() {
    expectSettled();
    prepare("NOTHING_TO_PAY");
    treasury.expectClosed(batch);
    var paid = book().stream().filter(line -> !booked.contains(line)).toList();
    stage.figure("transfers in the bank's book", 2, paid.size());
    paid.forEach(line -> stage.figure("what the bank did", "PAID", line.path("outcome").asText()));
  }

  private void expectSettled() {
    stage.figure("the first case", "SETTLED", approved.state());
    stage.figure("the second case", "SETTLED", reviewed.state());
  }

  private Applicant applicant(String name, int n, String realName) {
    var voice = new Joining(stage, unions).member(name, n, realName, true);
    Treasury.give(voice, Treasury.payee(realName, n)).must(200, 201);
    var reliefs = new Reliefs(stage);
    var id = reliefs.apply(voice, MADE);
    new Decisions(stage).submitAndReview(voice, id, reliefs.evidence(voice, MADE), true);
    return new Applicant(voice, id);
  }

  private void approve(Applicant applicant) {
    new Decisions(stage).approve(stage.sample("approver"), applicant.caseId()).must(200);
  }

  private void prepare(String refusal) {
    treasury
        .finance()
        .postOnce("/v1/payment-batches", Map.of("fundId", fund))
        .mustRefuse(409, refusal);
  }

  private Answer answersAreRead() {
    return stage
        .sample("operator")
        .post("/v1/operations/assistance/bank-answers/confirmation", Map.of());
  }

  private List<JsonNode> book() {
    var book = stage.standIn("bank").get("/book", Map.of()).must(200).body();
    return book.path("transfers").valueStream().toList();
  }
}
