package org.gonghui.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;

/// Everybody whom the things of the story do not concern: staff of another union, a member who was not in it, people of another
/// hospital, agency and bank.
record Strangers(Stage stage) {
  private static final String UNION = "110118";
  private static final String DIVISION = "320281";
  private static final int MEMBER = 3_990;

  /// Their tokens by role.
  UnaryOperator<String> tokens() {
    var notStaff =
        Map.of(
            "member", member(),
            "hospital", hospital(),
            "agency", stage.sample("agency-b"),
            "bank", bank());
    return role -> {
      var voice = notStaff.get(role);
      return (voice == null ? staff(role) : voice).token();
    };
  }

  Voice staff(String role) {
    return stage.staff(role, stage.cast().organization(UNION));
  }

  /// A person of another hospital.
  Voice hospital() {
    return stage.partner("doctor-b", "hospital", stage.cast().partner("hospital-b"));
  }

  /// A member whom every service knows.
  Voice member() {
    var stranger = stage.member("stranger");
    new Login(stage)
        .bind(
            stranger,
            "石生",
            MadeUp.idNumber(DIVISION, stage.run(), MEMBER, false),
            MadeUp.phone(stage.run(), MEMBER))
        .must(200);
    stranger
        .postOnce(
            "/v1/membership-applications",
            Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", DIVISION))
        .must(201);
    for (var path :
        List.of(
            "/v1/me/skill-subsidies", "/v1/me/assistance-cases", "/v1/me/screening-invitations")) {
      stage.await(
          "the stranger to be known for " + path,
          () -> Optional.of(stranger.get(path)).filter(answer -> answer.status() == 200));
    }
    return stranger;
  }

  private Voice bank() {
    var id =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", "BANK", "name", "另一演示银行 " + stage.run()))
            .must(201)
            .text("id");
    var bank = stage.partner("bank-of-" + id, "bank", id);
    stage.await(
        "the bank to be known",
        () ->
            Optional.of(bank.get("/v1/bank-messages/" + UUID.randomUUID()))
                .filter(answer -> answer.status() == 404));
    return bank;
  }
}
