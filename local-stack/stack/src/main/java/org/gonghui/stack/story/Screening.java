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
  private final List<Woman> women;
  private final Voice officer;
  private final Voice hospital;
  private final Campaigns campaigns;

  Screening(Stage stage, Unions unions, List<Woman> women) {
    this.stage = stage;
    this.women = women;
    this.officer = stage.staff("officer", unions.city());
    this.hospital = stage.sample("hospital");
    this.campaigns = new Campaigns(stage, unions.city());
  }

  Screened play() {
    stage.title(4, "Screening: invited, booked, answered, confirmed by a second doctor (H1)");
    var logins = IntStream.range(0, CONFIRMED).mapToObj(this::login).toList();
    var campaign = campaigns.open();
    var session = campaigns.session(campaign, women.size());
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
    var voice = stage.member(loginOf(n));
    var bound =
        new Login(stage)
            .bind(n == 0 ? voice : voice.quietly(), woman.name(), woman.idNumber(), woman.phone());
    stage.figure("the login of a woman on the list", "VERIFIED", bound.text("state"));
    return voice;
  }

  /// The name of the n-th woman's login.
  static String loginOf(int n) {
    return "woman-" + (n + 1);
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
    var invitation = campaigns.invitation(woman, campaign);
    var booked =
        woman
            .postOnce(
                "/v1/me/screening-appointments",
                Map.of("invitationId", invitation, "sessionId", session))
            .must(201);
    stage.figure("her appointment", "BOOKED", booked.text("state"));
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
