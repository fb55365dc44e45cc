package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Condolences;
import org.gonghui.stack.story.Decisions;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Unions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// The database of one service is set back to an earlier moment: nobody is paid twice, and what others know of it is what
/// it knows itself.
@Copies(1)
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class RestoreIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int FIRST = 3_700;
  private static final String CASES = "/v1/me/assistance-cases";

  private final LocalSystem system;
  private final Stage stage;
  private final Unions unions;
  private final Joining joining;

  RestoreIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
    this.joining = new Joining(stage, unions);
  }

  @Test
  void whatMemberForgotIsForgottenByAll() {
    joining.member("kept", FIRST, "前一", true);
    var back = new SetBack(system, "member");
    var lost = joining.member("lost", FIRST + 1, "后一", true);
    rename("改名的市总工会（演示）");

    restored("member", back, () -> new Recount(system).equalsWhatOthersKnow());

    assertThat(lost.get(CASES).status()).isEqualTo(409);
    joining.member("lost", FIRST + 1, "后一", true);
    rename("又改名的市总工会（演示）");
    await().atMost(LONG).untilAsserted(() -> new Recount(system).equalsWhatOthersKnow());
  }

  @Test
  void whatScreeningForgotAndTellsAgainIsOneCase() {
    var ill = joining.member("ill", FIRST + 2, "病一", true);
    var examination = new Examination(stage, unions.city(), 2);
    var number = examination.book(ill).must(201).text("appointmentNumber");
    var back = new SetBack(system, "screening");
    confirmed(examination, number);
    new Condolences(stage).opened(ill);
    var rights = rights();

    restored("screening", back, () -> new Recount(system).equalsWhatOthersKnow());

    confirmed(examination, number);
    await().atMost(LONG).until(() -> rights() == rights + 1);
    assertThat(ill.get(CASES).must(200).body().path("items")).hasSize(1);
  }

  @Test
  void whatAssistanceForgotOfTheBankIsPaidOnce() {
    var treasury = new Treasury(stage);
    var fund = treasury.open("RESTORE", "恢复", unions.city(), "ILLNESS_RELIEF", "200000.00");
    var made = Reliefs.of2018().getFirst();
    var approved = member("approved", FIRST + 3, "前三");
    var reviewed = member("reviewed", FIRST + 4, "后四");
    var first = reviewed(approved, made);
    var second = reviewed(reviewed, made);
    approve(first);
    var booked = book();
    var back = new SetBack(system, "assistance");
    approve(second);
    var batch = treasury.release(fund);
    var answers = treasury.answers(batch, "");
    answers.forEach(treasury::deliver);
    assertThat(state(approved, first)).isEqualTo("SETTLED");
    assertThat(state(reviewed, second)).isEqualTo("SETTLED");

    restored("assistance", back, () -> new Recount(system).equalsWhatOthersKnow());

    assertThat(state(approved, first)).isEqualTo("APPROVED");
    prepare(treasury, fund, "BANK_ANSWERS_AWAITED");
    treasury.deliver(batch.file());
    answersAreRead().mustRefuse(409, "TRANSFERS_NOT_KNOWN_HERE");
    // what was approved since is approved again, and the file read once more
    approve(second);
    treasury.deliver(batch.file() + "\n");
    answers.forEach(treasury::deliver);
    answersAreRead().must(200);

    assertThat(state(approved, first)).isEqualTo("SETTLED");
    assertThat(state(reviewed, second)).isEqualTo("SETTLED");
    prepare(treasury, fund, "NOTHING_TO_PAY");
    treasury.expectClosed(batch);
    assertThat(book())
        .filteredOn(line -> !booked.contains(line))
        .hasSize(2)
        .allMatch(line -> line.path("outcome").asText().equals("PAID"));
  }

  /// What the bank itself has written down of every transfer, other tests' included.
  private List<JsonNode> book() {
    var lines = stage.standIn("bank").get("/book", Map.of()).must(200).body().path("transfers");
    return lines.valueStream().toList();
  }

  private void restored(String service, SetBack back, Runnable allIsWell) {
    var away = back.restore();
    var begin = System.nanoTime();
    await().atMost(LONG).until(() -> isFollowed(service));
    await().atMost(LONG).until(() -> ServiceTables.untold(system), events -> events == 0);
    await().atMost(LONG).ignoreExceptions().untilAsserted(allIsWell::run);
    System.out.printf(
        "%s set back in %d ms, all known again %d ms later%n",
        service, away.toMillis(), Duration.ofNanos(System.nanoTime() - begin).toMillis());
  }

  /// Others' topics are read from the start again, and its own state has been told.
  private boolean isFollowed(String service) {
    var tables = new ServiceTables(system, service);
    var owned = Map.of("member", 4, "training", 1).getOrDefault(service, 0);
    return tables.number("select count(*) from restoration where followed_at is not null") == 1
        && tables.number("select count(*) from projection_rebuild") > 0
        && tables.number("select count(*) from republication where done_at is not null") == owned
        && tables.number(
                """
                select count(*) from projection_rebuild r where not exists
                  (select from projection_rewound w where w.channel = r.channel and w.generation = r.generation)
                """)
            == 0;
  }

  private void rename(String name) {
    var admin = stage.sample("admin");
    var path = "/v1/organizations/" + unions.city();
    admin.patchSeen(path, admin.get(path).must(200).etag(), Map.of("name", name)).must(200);
  }

  private void confirmed(Examination examination, String appointment) {
    var answered = examination.answer(appointment, stage.sample("hospital"), "SUSPECTED").must(207);
    examination.confirm("/v1/screening-results/" + answered.text("items/0/id")).must(201);
  }

  private long rights() {
    return new ServiceTables(system, "assistance")
        .number("select count(*) from entitlement where case_id is not null");
  }

  private Voice member(String name, int n, String realName) {
    var voice = joining.member(name, n, realName, true);
    Treasury.give(voice, Treasury.payee(realName, n)).must(200, 201);
    return voice;
  }

  private String reviewed(Voice member, JsonNode made) {
    var reliefs = new Reliefs(stage);
    var id = reliefs.apply(member, made);
    new Decisions(stage).submitAndReview(member, id, reliefs.evidence(member, made), true);
    return id;
  }

  private void approve(String caseId) {
    new Decisions(stage).approve(stage.sample("approver"), caseId).must(200);
  }

  private static String state(Voice member, String caseId) {
    return member.get(CASES + "/" + caseId).must(200).text("state");
  }

  private static void prepare(Treasury treasury, String fund, String refusal) {
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
}
