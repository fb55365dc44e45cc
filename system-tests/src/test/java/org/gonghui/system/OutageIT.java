package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Unions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka hangs for 12 s (`-Dgonghui.outage=600` for longer): no write fails, meanwhile the figures tell what waits, and
/// afterwards everything is told, in order.
@ExtendWith(RunningSystem.class)
class OutageIT {
  private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("gonghui.outage", 12));
  private static final Duration AFTERWARDS = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final int MEMBERS_BEFORE = 5;

  /// People who join meanwhile, at least; a slow machine takes longer than the outage.
  private static final int ENOUGH = 4;

  /// Every campaign invites every woman.
  private static final int CAMPAIGNS = 5;

  private static final int FIRST = 3_700;
  private static final int NUMBERS = 4_000;

  private static final Set<String> STATES =
      Set.of("gonghui.organization", "gonghui.member", "gonghui.account");

  private final LocalSystem system;
  private final Stage stage;
  private final Unions unions;
  private final List<Integer> statuses = new ArrayList<>();
  private final Set<String> organizations = new HashSet<>();
  private final Set<String> members = new HashSet<>();

  OutageIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
  }

  @Test
  void noWriteFailsAndAfterwardsAllEventsArrive() {
    var known = new ArrayList<Voice>();
    for (var n = 0; n < MEMBERS_BEFORE; n++) {
      known.add(join(n));
    }
    known.forEach(this::awaitKnown);
    members.clear();
    var joined = new ArrayList<Voice>();
    var figures = new OutboxFigures(system, "member");
    var begin = System.nanoTime();
    try (var _ = system.processes().hang("kafka")) {
      known.forEach(this::ask);
      var nextLook = begin;
      for (var n = MEMBERS_BEFORE;
          since(begin).compareTo(OUTAGE) < 0 || members.size() < ENOUGH;
          n++) {
        found(n);
        if (n < NUMBERS) {
          joined.add(join(n));
        }
        if (n < MEMBERS_BEFORE + CAMPAIGNS) {
          campaign(n);
        }
        if (System.nanoTime() - nextLook >= 0) {
          figures.tellWhatWaits();
          nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        }
      }
      figures.tellHowLong(since(begin).minus(BETWEEN_LOOKS.multipliedBy(3)));
    }
    System.out.printf(
        "%d writes while Kafka hung for %d s: %d unions, %d members; %s%n",
        statuses.size(), since(begin).toSeconds(), organizations.size(), members.size(), figures);
    begin = System.nanoTime();
    await().atMost(AFTERWARDS).until(() -> ServiceTables.untold(system), events -> events == 0);
    System.out.printf("all told %d ms after Kafka was back%n", since(begin).toMillis());
    await().atMost(AFTERWARDS).untilAsserted(figures::tellThatNothingWaits);
    var heard = Heard.inOrder(system.address("kafka"));
    inOrder(heard);
    assertThat(keys(heard, "gonghui.organization")).containsAll(organizations);
    assertThat(keys(heard, "gonghui.member")).containsAll(members);
    assertThat(keys(heard, "gonghui.account")).containsAll(members);
    joined.forEach(this::awaitKnown);
    known.forEach(voice ->
        stage.await(
            "the message that the case was opened",
            () -> Optional.of(messages(voice)).filter(text -> text.contains("CASE_OPENED"))));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /// Of each key of what others keep a read model of, every version stands after the one before.
  private static void inOrder(List<Heard> heard) {
    var last = new HashMap<String, Long>();
    for (var message : heard) {
      if (STATES.contains(message.topic())) {
        var version = Long.parseLong(message.headers().getOrDefault("ce_sequence", ""));
        var before = last.put(message.topic() + " " + message.key(), version);
        assertThat(version).as(message.key()).isGreaterThanOrEqualTo(before == null ? 0 : before);
      }
    }
  }

  /// A write that must be taken at once: nobody asks again.
  private Answer taken(Answer answer) {
    statuses.add(answer.status());
    return answer.must(200, 201, 202);
  }

  private void found(int n) {
    var answer =
        strict(stage.sample("admin"))
            .postOnce(
                "/v1/organizations",
                Groups.named(
                    "第" + n + "工会小组（演示 " + stage.run() + "）",
                    unions.enterprises().getFirst().id()));
    organizations.add(taken(answer).text("id"));
  }

  private Voice join(int n) {
    var voice = strict(stage.member("outage-" + n));
    taken(
        new Login(stage)
            .bind(
                voice,
                MadeUp.name(n),
                MadeUp.idNumber("210402", stage.run(), (FIRST + n) % NUMBERS, true),
                MadeUp.phone(stage.run(), (FIRST + n) % NUMBERS)));
    var application =
        Map.of(
            "employmentForm", "EMPLOYEE",
            "divisionCode", "210402",
            "employerCode", unions.enterprises().getFirst().code());
    members.add(taken(voice.postOnce("/v1/membership-applications", application)).text("memberId"));
    return voice;
  }

  private void ask(Voice voice) {
    var facts =
        Map.of(
            "totalCost", Stage.sum("90000.00"),
            "medicalInsurance", Stage.sum("30000.00"),
            "stateAid", Stage.sum("0.00"),
            "mutualPlan", Stage.sum("0.00"),
            "householdSize", 3,
            "householdMonthlyIncome", Stage.sum("4500.00"));
    taken(
        voice.postOnce(
            "/v1/me/assistance-cases", Map.of("programme", "ILLNESS_RELIEF", "facts", facts)));
  }

  private void campaign(int n) {
    taken(
        strict(stage.staff("officer", unions.city()))
            .post(
                "/v1/screening-campaigns",
                Map.of(
                    "name", "两癌筛查 " + n + "（演示）",
                    "organizationId", unions.city(),
                    "opensOn", stage.today().toString(),
                    "closesOn", stage.today().plusDays(30).toString(),
                    "programme", "TWO_CANCER",
                    "audience", Map.of("sex", "FEMALE"),
                    "items", List.of("HPV"))));
  }

  private void awaitKnown(Voice voice) {
    stage.await(
        "the other services to know the member",
        () ->
            Optional.of(voice)
                .filter(v -> v.get("/v1/me/skill-subsidies").status() == 200)
                .filter(v -> v.get("/v1/me/assistance-cases").status() == 200)
                .filter(v -> v.get("/v1/me/screening-invitations").status() == 200));
  }

  private static String messages(Voice voice) {
    return voice.get("/v1/me/messages").must(200).string();
  }

  private Voice strict(Voice voice) {
    return new Voice(
        voice.name(), voice.token(), Client.impatient(system.address("gateway")), voice.heard());
  }

  /// The keys of everything committed on a topic.
  private static Set<String> keys(List<Heard> heard, String topic) {
    return heard.stream()
        .filter(message -> message.topic().equals(topic))
        .map(Heard::key)
        .collect(Collectors.toSet());
  }
}
