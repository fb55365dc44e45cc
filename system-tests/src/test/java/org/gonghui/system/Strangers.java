package org.gonghui.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;

/// Everybody whom the things of the story do not concern: staff of another union, a member who was not in it, people of another
/// hospital, agency, bank and merchant.
record Strangers(Stage stage) {
  private static final String UNION = "110118";
  private static final String DIVISION = "320281";
  private static final int MEMBER = 3_990;
  private static final List<String> OF_EACH_SERVICE =
      List.of(
          "/v1/me/membership",
          "/v1/me/assistance-cases",
          "/v1/me/screening-invitations",
          "/v1/me/skill-subsidies");

  /// Id of a union elsewhere.
  String union() {
    return stage.cast().organization(UNION);
  }

  Voice staff(String role) {
    return stage.staff(role, union());
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
    for (var path : OF_EACH_SERVICE) {
      stage.await(
          "the stranger to be known for " + path,
          () -> Optional.of(stranger.get(path)).filter(answer -> answer.status() == 200));
    }
    return stranger;
  }

  /// A bank or a merchant whom every service knows.
  ///
  /// @return its id
  String partner(String role) {
    var kind = role.toUpperCase(Locale.ROOT);
    var id =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", kind, "name", "另一演示机构 " + stage.run()))
            .must(201)
            .text("id");
    var partner = stage.partner(role + "-of-" + id, role, id);
    for (var path : OF_EACH_SERVICE) {
      stage.await(
          "the partner to be known for " + path,
          () ->
              Optional.of(partner.get(path))
                  .filter(answer -> !answer.string().contains("PARTNER_NOT_ACTIVE")));
    }
    return id;
  }
}
