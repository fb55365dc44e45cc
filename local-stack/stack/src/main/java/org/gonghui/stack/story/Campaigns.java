package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Voice;

/// Screening as an officer prepares it (H1): a hospital by tender, a campaign for women of enterprises in hardship,
/// sessions with places.
public final class Campaigns {
  private final Stage stage;
  private final String city;
  private final Voice officer;

  public Campaigns(Stage stage, String city) {
    this.stage = stage;
    this.city = city;
    this.officer = stage.staff("officer", city);
  }

  private void qualify() {
    stage
        .sample("admin")
        .post(
            "/v1/hospitals",
            Map.of(
                "name", "抚顺市妇幼保健院（演示）",
                "partnerId", stage.cast().partner("hospital"),
                "divisionCode", "210400",
                "tenderReference", "FS-2026-01",
                "qualifiedUntil", stage.today().plusYears(3).toString()))
        .must(201, 409);
  }

  /// A campaign that has been opened today, with its hospital.
  ///
  /// @return its id
  public String open() {
    qualify();
    var campaign =
        officer
            .post(
                "/v1/screening-campaigns",
                Map.of(
                    "name", "两癌筛查（演示 " + stage.run() + "）",
                    "organizationId", city,
                    "opensOn", stage.today().toString(),
                    "closesOn", stage.today().plusMonths(3).toString(),
                    "programme", "TWO_CANCER",
                    "audience", Map.of("sex", "FEMALE", "hardshipEnterpriseOnly", true),
                    "items", List.of("宫颈癌筛查", "乳腺癌筛查")))
            .must(201)
            .text("id");
    officer
        .put(
            "/v1/screening-campaigns/%s/hospitals/%s"
                .formatted(campaign, stage.cast().partner("hospital")),
            Map.of("tenderReference", "FS-2026-01"))
        .must(200, 201);
    officer.post("/v1/screening-campaigns/" + campaign + "/opening", Map.of()).must(200);
    return campaign;
  }

  /// A session of today.
  ///
  /// @return its id
  public String session(String campaign, int capacity) {
    return officer
        .post(
            "/v1/screening-campaigns/" + campaign + "/sessions",
            Map.of(
                "hospitalId",
                stage.cast().partner("hospital"),
                "date",
                stage.today().toString(),
                "startsAt",
                "08:00",
                "capacity",
                capacity))
        .must(201)
        .text("id");
  }

  /// How many places the campaign's only session has left.
  public int placesLeft(String campaign) {
    return officer
        .get("/v1/screening-campaigns/" + campaign + "/sessions")
        .must(200)
        .body()
        .at("/items/0/placesLeft")
        .asInt(-1);
  }

  /// A woman's own invitation, as soon as she has it.
  public String invitation(Voice woman, String campaign) {
    return stage.await(
        "her own invitation",
        () ->
            Optional.of(woman.get("/v1/me/screening-invitations"))
                .filter(a -> a.status() == 200)
                .flatMap(a -> of(campaign, a.body().path("items"))));
  }

  private static Optional<String> of(String campaign, JsonNode items) {
    for (var item : items) {
      if (item.path("campaignId").asText().equals(campaign)) {
        return Optional.of(item.path("id").asText());
      }
    }
    return Optional.empty();
  }
}
