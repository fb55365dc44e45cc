package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final int PAIRS = 8;
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

  @Test
  void withTheirOwnPhoneTheyGetTheSameAnswersAndLearnNothing() {
    var ofMember = new ArrayList<Long>();
    var ofNobody = new ArrayList<Long>();
    for (var n = 0; n < PAIRS; n++) {
      var known = withOwnPhone("韩某", MEMBER, ofMember);
      var unknown = withOwnPhone("唐某", NOBODY, ofNobody);
      assertThat(known).isEqualTo(unknown);
      assertThat(known.get(1).status()).isEqualTo(422);
      assertThat(known.get(1).body()).contains("IDENTITY_NOT_CONFIRMED");
    }
    System.out.printf("a member's %s ms, nobody's %s ms%n", ofMember, ofNobody);
    ofMember.sort(null);
    ofNobody.sort(null);
    assertThat(ofMember.get(PAIRS / 2))
        .as("median within the other's range")
        .isBetween(ofNobody.getFirst() - 20, ofNobody.getLast() + 20);
  }

  @Test
  void withoutTheCodeTheOwnersPhoneOpensNothingEither() {
    assertThat(withoutCode("韩某", MEMBER)).isEqualTo(withoutCode("唐某", NOBODY));
  }

  private List<Shape> withOwnPhone(String name, int victim, List<Long> took) {
    var guesser = stage.member("guesser-" + guessers);
    var phone = MadeUp.phone(stage.run(), GUESSER + guessers++);
    var begin = System.nanoTime();
    var check = check(guesser, name, victim, phone);
    var code = login.texted(phone);
    var confirmed =
        guesser.post(
            "/v1/me/identity-checks/" + check.text("id") + "/confirmation", Map.of("code", code));
    took.add((System.nanoTime() - begin) / 1_000_000);
    var seen = new ArrayList<>(List.of(new Shape(check), new Shape(confirmed)));
    seen.addAll(afterwards(guesser, check));
    return seen;
  }

  private List<Shape> withoutCode(String name, int victim) {
    var guesser = stage.member("guesser-" + guessers++);
    var check = check(guesser, name, victim, MadeUp.phone(stage.run(), victim));
    var seen = new ArrayList<>(List.of(new Shape(check)));
    var right = login.texted(MadeUp.phone(stage.run(), victim));
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

  private Answer check(Voice guesser, String name, int victim, String phone) {
    return guesser
        .post(
            "/v1/me/identity-checks",
            Map.of(
                "name",
                name,
                "idNumber",
                number(victim),
                "phone",
                phone,
                "consents",
                List.of(
                    login.consent(guesser, "IDENTITY_CHECK"),
                    login.consent(guesser, "MEMBERSHIP"))))
        .must(202);
  }

  private String number(int n) {
    return MadeUp.idNumber(DIVISION, stage.run(), n, false);
  }
}
