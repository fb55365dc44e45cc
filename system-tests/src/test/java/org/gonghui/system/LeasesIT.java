package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.running.Readiness;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Unions;
import org.gonghui.stack.story.Woman;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One of two copies has died: nobody waits longer than ten seconds for what it held.
@Copies(2)
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(RunningSystem.class)
class LeasesIT {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String DIVISION = "210402";
  private static final int ROWS = 20;
  private static final String LAST_WRITTEN = "inbox_message";
  private static final String WORKER = "select epoch from member_import where id = ?";
  private static final String SENDER =
      "select epoch from lease where name = 'gonghui.member.relay.0'";
  private static final String UNTOLD = "select count(*) from outbox";
  private static final String UNSEALED =
      "select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)";

  private final LocalSystem system;
  private final ServiceTables tables;
  private final Stage stage;
  private final Unions unions;
  private final Voice officer;
  private long since;

  LeasesIT(LocalSystem system) {
    this.system = system;
    this.tables = new ServiceTables(system, "member");
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
    this.officer = stage.staff("officer", unions.city());
  }

  /// Only of a list it can be told from outside who holds it. Of who sends and who seals it cannot: both copies die, one
  /// after the other, and one of them was the one.
  @Test
  void nobodyWaitsLongerThanTenSecondsForTheDead() throws SQLException {
    var sender = tables.number(SENDER);
    var worker = killInTheMiddleOf(sent());
    goesOn(worker);
    var other = worker.equals("member") ? "member-2" : "member";
    kill(other);
    goesOn(other);
    assertThat(tables.number(SENDER)).as("who sends was replaced").isGreaterThan(sender);
  }

  /// @return the copy that had it
  private String killInTheMiddleOf(Answer sent) throws SQLException {
    var list = UUID.fromString(sent.text("id"));
    String worker;
    long epoch;
    try (var _ = tables.freeze(LAST_WRITTEN)) {
      worker = await().atMost(LONG).until(() -> workerOf(list), Optional::isPresent).orElseThrow();
      await().atMost(LONG).until(() -> tables.isAwaited(LAST_WRITTEN));
      epoch = tables.number(WORKER, list);
      kill(worker);
    }
    withinTenSeconds("its list is taken over", WORKER, other -> other > epoch, list);
    var done =
        await()
            .atMost(LONG)
            .until(
                () -> officer.get(sent.header("Location")).must(200),
                answer -> !answer.text("state").equals("RUNNING"));
    assertThat(List.of(done.text("state"), done.text("accepted")))
        .containsExactly("COMPLETED", String.valueOf(ROWS));
    return worker;
  }

  /// What is done now is told and sealed by whoever is left.
  private void goesOn(String dead) {
    stage.sample("admin").postOnce("/v1/organizations", group(dead)).must(201);
    since = System.nanoTime();
    withinTenSeconds("everything is told", UNTOLD, left -> left == 0);
    withinTenSeconds("everything is sealed", UNSEALED, left -> left == 0);
    var port = URI.create(system.address(dead)).getPort();
    await().atMost(LONG).until(() -> new Readiness().ready(port));
  }

  private void kill(String copy) {
    system.processes().kill(copy);
    since = System.nanoTime();
  }

  private void withinTenSeconds(String what, String figure, LongPredicate well, Object... values) {
    await(what)
        .atMost(LONGEST.minusNanos(System.nanoTime() - since))
        .until(() -> well.test(tables.number(figure, values)));
    System.out.printf("%s after %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
  }

  private Optional<String> workerOf(UUID list) {
    return List.of("member", "member-2").stream()
        .filter(copy -> log(copy).contains("event=list-taken list=" + list))
        .findFirst();
  }

  private String log(String copy) {
    try {
      return Files.readString(system.kept().resolve("logs").resolve(copy + ".log"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer sent() {
    var rows = IntStream.range(0, ROWS).mapToObj(this::row).collect(Collectors.joining("\n"));
    var query =
        "?organization=%s&consent=EMPLOYER_DECLARED&consentDate=%s"
            .formatted(unions.city(), stage.today());
    return officer
        .post("/v1/member-imports" + query, "text/csv", "姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n" + rows)
        .must(202);
  }

  private String row(int n) {
    return new Woman(
            MadeUp.name(n),
            MadeUp.idNumber(DIVISION, stage.run(), n, true),
            MadeUp.phone(stage.run(), n),
            unions.enterprises().getFirst().code())
        .row();
  }

  private Map<String, String> group(String dead) {
    return Groups.named(
        "工会小组 " + dead + "（演示 " + stage.run() + "）", unions.enterprises().getFirst().id());
  }
}
