package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gonghui.client.api.BankMessagesApi;
import org.gonghui.client.api.MembershipApi;
import org.gonghui.client.model.MemberSearch;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Campaigns;
import org.gonghui.stack.story.Certificates;
import org.gonghui.stack.story.Decisions;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Unions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever is called at the same moment at two copies of a service has one effect, and every caller hears the truth;
/// and so does who reads their events, whichever of them sends.
@Copies(2)
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class RacesIT {
  private static final int FIRST = 3_700;
  private static final int DRIVER = 3_800;

  private final LocalSystem system;
  private final Stage stage;
  private final Unions unions;
  private final Joining joining;
  private final Treasury treasury;
  private List<Voice> women = List.of();

  RacesIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
    this.joining = new Joining(stage, unions);
    this.treasury = new Treasury(stage);
  }

  @BeforeAll
  void womenJoin() {
    women = TwoCopies.together(n -> joining.member("racer-" + n, FIRST + n, "赛" + name(n), true));
  }

  private static char name(int n) {
    return "一二三四五六七八九十".charAt(n % 10);
  }

  @Test
  void oneKeyHasOneEffectAndOneAnswer() {
    var fund = treasury.open("RACE", "竞争", unions.city(), "CONDOLENCE", "100.00");
    var key = UUID.randomUUID().toString();
    var deposit =
        Map.of("sum", Stage.sum("7.00"), "source", "竞争（演示）", "valueDate", stage.today().toString());
    var path = "/v1/funds/" + fund + "/deposits";
    var answers =
        race("assistance", (n, copy) -> treasury.finance().at(copy).postOnce(path, key, deposit));
    assertThat(statuses(answers)).containsOnly(Map.entry("201", TwoCopies.CALLERS));
    assertThat(answers.stream().map(Answer::string).distinct()).hasSize(1);
    assertThat(answers.stream().filter(a -> a.header("Idempotent-Replayed").isEmpty())).hasSize(1);
    assertThat(closing(fund)).isEqualTo("107.00");
  }

  @Test
  void everyEventIsReadInItsPlaceHoweverOftenTheSenderIsStopped() {
    new RelayStops(system).play();
  }

  @Test
  void onePersonJoinsOnce() {
    var person = joining.verified("twice", DRIVER, "赛双", true);
    var answers = race("member", (n, copy) -> joining.apply(person.at(copy)).answer());
    assertThat(statuses(answers))
        .containsOnly(Map.entry("201", 1), Map.entry("409 ALREADY_MEMBER", TwoCopies.CALLERS - 1));
    var wanted = new MemberSearch().idNumber(joining.idNumber(DRIVER, true));
    var found =
        stage
            .staff("officer", unions.city())
            .call(MembershipApi::new, api -> api.searchMembers(wanted))
            .must(200);
    assertThat(found.getItems()).hasSize(1);
  }

  @Test
  void theLastPlaceIsTakenOnce() {
    var campaigns = new Campaigns(stage, unions.city());
    var campaign = campaigns.open();
    var session = campaigns.session(campaign, 1);
    var invitations = TwoCopies.together(n -> campaigns.invitation(women.get(n), campaign));
    var answers =
        race(
            "screening",
            (n, copy) ->
                campaigns.book(women.get(n).at(copy), invitations.get(n), session).answer());
    assertThat(statuses(answers))
        .containsOnly(Map.entry("201", 1), Map.entry("409 SESSION_FULL", TwoCopies.CALLERS - 1));
    assertThat(campaigns.placesLeft(campaign)).isZero();
  }

  @Test
  void theLastYuanIsPromisedOnceAndABankMessageCountsOnce() {
    var made = Reliefs.of2018().getFirst();
    var sum = made.at("/expected/amount").asText();
    var fund = treasury.open("RACE-RELIEF", "竞争帮扶", unions.city(), "ILLNESS_RELIEF", sum);
    var reliefs = new Reliefs(stage);
    var decisions = new Decisions(stage);
    var cases =
        TwoCopies.together(n -> {
          var woman = women.get(n);
          Treasury.give(woman, Treasury.payee("赛" + name(n), stage.run() * 10_000 + n))
              .must(200, 201);
          var id = reliefs.apply(woman, made);
          decisions.submitAndReview(woman, id, reliefs.evidence(woman, made), true);
          return id;
        });
    var approver = stage.sample("approver");
    var answers =
        race("assistance", (n, copy) -> decisions.approve(approver.at(copy), cases.get(n)));
    assertThat(statuses(answers))
        .containsOnly(
            Map.entry("200", 1), Map.entry("422 BUDGET_EXHAUSTED", TwoCopies.CALLERS - 1));
    eachBankMessageCountsOnce(fund);
  }

  private void eachBankMessageCountsOnce(String fund) {
    var bank = stage.sample("bank");
    var batch = treasury.release(fund);
    for (var message : treasury.answers(batch, "")) {
      var answers =
          race(
              "assistance",
              (n, copy) ->
                  bank.at(copy)
                      .call(BankMessagesApi::new, api -> api.sendBankMessage(message))
                      .answer());
      assertThat(statuses(answers)).containsOnly(Map.entry("202", TwoCopies.CALLERS));
      assertThat(answers.stream().map(a -> a.header("Location")).distinct()).hasSize(1);
      treasury.deliver(message);
    }
    treasury.expectClosed(batch);
    assertThat(closing(fund)).isEqualTo("0.00");
  }

  @Test
  void aCertificateIsOnePersons() {
    var certificates = new Certificates(stage);
    var claims = TwoCopies.together(n -> certificates.submit(women.get(n), 2));
    var agency = stage.sample("agency");
    var answers =
        race("training", (n, copy) -> certificates.verify(agency.at(copy), claims.get(n)));
    assertThat(statuses(answers))
        .containsOnly(
            Map.entry("200", 1),
            Map.entry("422 CERTIFICATE_BELONGS_TO_ANOTHER", TwoCopies.CALLERS - 1));
  }

  private List<Answer> race(String service, TwoCopies.Call call) {
    return new TwoCopies(system, service).race(call);
  }

  /// How many of the callers heard each status, with the code where it is a refusal.
  private static Map<String, Integer> statuses(List<Answer> answers) {
    var counted = new TreeMap<String, Integer>();
    for (var answer : answers) {
      var code = answer.status() < 400 ? "" : " " + answer.text("code");
      counted.merge(answer.status() + code, 1, Integer::sum);
    }
    return counted;
  }

  private String closing(String fund) {
    return treasury.statement(fund).getClosing().getAmount();
  }
}
