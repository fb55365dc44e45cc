package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.client.model.Consent;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody knows another's name and id number, but has not their phone: they get no further, and cannot tell a member
/// from somebody whom the federation has never heard of.
@ExtendWith(RunningSystem.class)
class GuessedIdentityIT {
  private static final String DIVISION = "210402";
  private static final int MEMBER = 3_900;
  private static final int NOBODY = 3_901;
  private static final int GUESSER = 3_910;
  private static final int WARM_UP = 2;
  private static final int PAIRS = 11;
  private static final List<String> LOOKED_AT =
      List.of(
          "/v1/me/membership",
          "/v1/me/card",
          "/v1/me/messages",
          "/v1/me/assistance-cases",
          "/v1/me/payee-account",
          "/v1/me/screening-invitations",
          "/v1/me/skill-subsidies");

  private final Stage stage;
  private final Login login;
  private int guessers;

  GuessedIdentityIT(LocalSystem system) {
    this.stage = system.stage(line -> {});
    this.login = new Login(stage);
    var member = stage.member("victim");
    login.bind(member, "韩某", number(MEMBER), MadeUp.phone(stage.run(), MEMBER)).must(200);
    member
        .postOnce(
            "/v1/membership-applications",
            Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", "320281"))
        .must(201);
    stage
        .standIn("authority")
        .send(
            "PUT",
            "/people/" + number(NOBODY),
            Map.of(),
            Map.of("name", "唐某", "phone", MadeUp.phone(stage.run(), NOBODY)))
        .must(200);
  }

  /// What a guesser saw and how long the two calls took that are about the other person.
  private record Guess(List<Shape> seen, double millis) {}

  @Test
  void withTheirOwnPhoneTheyGetTheSameAnswersAndLearnNothing() {
    var times = new PairedTimes();
    for (var pair = 0; pair < WARM_UP + PAIRS; pair++) {
      var memberFirst = pair % 2 == 0;
      var early = memberFirst ? guessMember() : guessNobody();
      var late = memberFirst ? guessNobody() : guessMember();
      assertThat(early.seen()).isEqualTo(late.seen());
      assertThat(early.seen().get(1).status()).isEqualTo(422);
      assertThat(early.seen().get(1).body()).contains("IDENTITY_NOT_CONFIRMED");
      if (pair >= WARM_UP) {
        times.add((memberFirst ? early : late).millis(), (memberFirst ? late : early).millis());
      }
    }
    System.out.println("a guess at a member beside one at nobody: " + times);
    assertThat(Math.abs(times.difference())).isLessThanOrEqualTo(times.noise());
  }

  @Test
  void withoutTheCodeTheOwnersPhoneOpensNothingEither() {
    assertThat(withoutCode("韩某", MEMBER)).isEqualTo(withoutCode("唐某", NOBODY));
  }

  private Guess guessMember() {
    return withOwnPhone("韩某", MEMBER);
  }

  private Guess guessNobody() {
    return withOwnPhone("唐某", NOBODY);
  }

  private Guess withOwnPhone(String name, int victim) {
    var guesser = stage.member("guesser-" + guessers);
    var phone = MadeUp.phone(stage.run(), GUESSER + guessers++);
    var consents = consents(guesser);
    var begun = System.nanoTime();
    var check = check(guesser, name, victim, phone, consents);
    var checked = System.nanoTime();
    var code = Map.of("code", login.texted(phone));
    var path = "/v1/me/identity-checks/" + check.text("id") + "/confirmation";
    var coded = System.nanoTime();
    var confirmed = guesser.post(path, code);
    var took = checked - begun + System.nanoTime() - coded;
    var seen = new ArrayList<>(List.of(new Shape(check), new Shape(confirmed)));
    seen.addAll(afterwards(guesser, check));
    return new Guess(seen, took / 1e6);
  }

  private List<Shape> withoutCode(String name, int victim) {
    var guesser = stage.member("guesser-" + guessers++);
    var phone = MadeUp.phone(stage.run(), victim);
    var check = check(guesser, name, victim, phone, consents(guesser));
    var seen = new ArrayList<>(List.of(new Shape(check)));
    var right = login.texted(phone);
    var wrong = right.startsWith("1") ? "234567" : "123456";
    var path = "/v1/me/identity-checks/" + check.text("id") + "/confirmation";
    for (var n = 0; n < 5; n++) {
      seen.add(new Shape(guesser.post(path, Map.of("code", wrong)).mustRefuse(422, "WRONG_CODE")));
    }
    seen.add(new Shape(guesser.post(path, Map.of("code", right)).must(409)));
    seen.addAll(afterwards(guesser, check));
    return seen;
  }

  private List<Shape> afterwards(Voice guesser, Answer check) {
    var seen = new ArrayList<Shape>();
    seen.add(new Shape(guesser.get("/v1/me/identity-checks/" + check.text("id"))));
    seen.add(
        new Shape(
            guesser
                .postOnce(
                    "/v1/membership-applications",
                    Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", "320281"))
                .mustRefuse(403, "IDENTITY_REQUIRED")));
    LOOKED_AT.forEach(path -> {
      var answer = guesser.get(path);
      assertThat(answer.status()).as(path).isIn(404, 409);
      seen.add(new Shape(answer));
    });
    return seen;
  }

  private List<Consent> consents(Voice guesser) {
    return List.of(login.consent(guesser, "IDENTITY_CHECK"), login.consent(guesser, "MEMBERSHIP"));
  }

  private Answer check(
      Voice guesser, String name, int victim, String phone, List<Consent> consents) {
    return guesser
        .post(
            "/v1/me/identity-checks",
            Map.of("name", name, "idNumber", number(victim), "phone", phone, "consents", consents))
        .must(202);
  }

  private String number(int n) {
    return MadeUp.idNumber(DIVISION, stage.run(), n, false);
  }
}
