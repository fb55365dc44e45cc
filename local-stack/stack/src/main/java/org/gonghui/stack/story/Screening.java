package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;

/// Step 4 (H1): two-cancer screening, from the tender to the second doctor.
final class Screening {
  static final String DIAGNOSIS = "C50.912";
  private static final int CONFIRMED = 5;
  private static final int BULK = 1_000;

  private final Stage stage;
  private final Unions unions;
  private final List<Woman> women;
  private final Voice officer;
  private final Voice hospital;

  Screening(Stage stage, Unions unions, List<Woman> women) {
    this.stage = stage;
    this.unions = unions;
    this.women = women;
    this.officer = stage.staff("officer", unions.city());
    this.hospital = stage.sample("hospital");
  }

  Screened play() {
    stage.title(4, "Screening: invited, booked, answered, confirmed by a second doctor (H1)");
    var logins = IntStream.range(0, CONFIRMED).mapToObj(this::login).toList();
    qualify();
    var campaign = open();
    var session = session(campaign);
    var invitations = invited(campaign);
    book(logins.getFirst(), session, campaign);
    bookOthers(invitations, session);
    var numbers = dayList(session);
    var results = new Results(stage, hospital).answer(numbers, women.subList(0, CONFIRMED));
    confirm(results);
    progress(campaign);
    return new Screened(logins);
  }

  private Voice login(int n) {
    var woman = women.get(n);
    var voice = stage.member("woman-" + (n + 1));
    var bound =
        new Login(stage)
            .bind(n == 0 ? voice : voice.quietly(), woman.name(), woman.idNumber(), woman.phone());
    stage.figure("the login of a woman on the list", "VERIFIED", bound.text("state"));
    return voice;
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

  private String open() {
    var campaign =
        officer
            .post(
                "/v1/screening-campaigns",
                Map.of(
                    "name", "两癌筛查（演示 " + stage.run() + "）",
                    "organizationId", unions.city(),
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

  private String session(String campaign) {
    return officer
        .post(
            "/v1/screening-campaigns/" + campaign + "/sessions",
            Map.of(
                "hospitalId", stage.cast().partner("hospital"),
                "date", stage.today().toString(),
                "startsAt", "08:00",
                "capacity", women.size()))
        .must(201)
        .text("id");
  }

  private List<String> invited(String campaign) {
    var path = "/v1/screening-invitations?state=INVITED&campaign=" + campaign;
    var all =
        stage.await(
            "the invitations",
            () -> Optional.of(ids(path)).filter(ids -> ids.size() >= women.size()));
    stage.figure("invited", women.size(), all.size());
    return all;
  }

  private List<String> ids(String path) {
    var ids = new ArrayList<String>();
    new Pages(officer.quietly()).each(path, item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private void book(Voice woman, String session, String campaign) {
    var invitation =
        stage.await(
            "her own invitation",
            () ->
                Optional.of(woman.get("/v1/me/screening-invitations"))
                    .filter(a -> a.status() == 200)
                    .flatMap(a -> of(campaign, a.body().path("items"))));
    var booked =
        woman
            .postOnce(
                "/v1/me/screening-appointments",
                Map.of("invitationId", invitation, "sessionId", session))
            .must(201);
    stage.figure("her appointment", "BOOKED", booked.text("state"));
  }

  private static Optional<String> of(String campaign, JsonNode items) {
    for (var item : items) {
      if (item.path("campaignId").asText().equals(campaign)) {
        return Optional.of(item.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private void bookOthers(List<String> invitations, String session) {
    var booked = 1;
    for (var i = 0; i < invitations.size(); i += BULK) {
      var items =
          invitations.subList(i, Math.min(i + BULK, invitations.size())).stream()
              .map(id -> Map.of("invitationId", id, "sessionId", session))
              .toList();
      var answer = officer.post("/v1/screening-appointments", Map.of("items", items)).must(207);
      booked += count(answer, 201);
    }
    stage.figure("booked, one by herself", women.size(), booked);
  }

  static int count(Answer bulk, int status) {
    var found = 0;
    for (var item : bulk.body().path("items")) {
      found += item.path("status").asInt() == status ? 1 : 0;
    }
    return found;
  }

  private List<JsonNode> dayList(String session) {
    var list = new ArrayList<JsonNode>();
    new Pages(hospital)
        .each(
            "/v1/screening-appointments?date=%s&session=%s".formatted(stage.today(), session),
            list::add);
    stage.figure("on the hospital's day list", women.size(), list.size());
    return list;
  }

  private void confirm(List<String> suspected) {
    var doctor = stage.sample("doctor-2");
    for (var result : suspected) {
      doctor
          .post(
              "/v1/screening-results/" + result + "/confirmation",
              Map.of("diagnosisCode", DIAGNOSIS, "confirmedAt", stage.now()))
          .must(201);
    }
  }

  private void progress(String campaign) {
    var path = "/v1/screening-campaigns/" + campaign + "/progress?by=hospital&period=all";
    var line = officer.get(path).must(200).body().path("total");
    for (var figure : List.of("invited", "booked", "attended")) {
      stage.figure(figure, women.size(), line.path(figure).asInt());
    }
    stage.figure("confirmed", CONFIRMED, line.path("confirmed").asInt());
  }
}
