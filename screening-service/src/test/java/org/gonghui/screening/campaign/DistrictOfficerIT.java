package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Officers of a union below the campaign's book their women there: they read what they need for it, and no more.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DistrictOfficerIT {
  private static final String CAMPAIGNS = "/v1/screening-campaigns";

  @Inject Screening screening;
  @Inject World world;
  @Inject Clock clock;

  @Test
  void readsTheCampaignOfTheCityAndItsSessions() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    var officer = Api.officer(open.enterprise());

    assertThat(Api.get(officer, open.path()).asString())
        .isEqualTo(Api.get(Api.officer(open.city()), open.path()).asString());
    assertThat(Api.items(Api.get(officer, CAMPAIGNS)))
        .extracting(campaign -> campaign.get("id"))
        .containsExactly(open.campaign());
    assertThat(Api.items(Api.get(officer, open.path() + "/sessions")))
        .extracting(one -> one.get("id"))
        .containsExactly(session);
    assertThat(Api.get(officer, open.path() + "/sessions/" + session).statusCode()).isEqualTo(200);
  }

  @Test
  void changesNothingOfIt() {
    var open = screening.open(0);
    var officer = Api.officer(open.enterprise());
    var session =
        Map.of(
            "hospitalId",
            open.hospital(),
            "date",
            screening.today().toString(),
            "startsAt",
            "09:00",
            "capacity",
            1);
    var tender = Map.of("tenderReference", "LN-2018-17");

    assertThat(Api.post(officer, open.path() + "/opening").statusCode()).isEqualTo(404);
    assertThat(Api.post(officer, open.path() + "/closure").statusCode()).isEqualTo(404);
    assertThat(Api.post(officer, open.path() + "/sessions", session).statusCode()).isEqualTo(404);
    assertThat(Api.put(officer, open.path() + "/hospitals/" + open.hospital(), tender).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCampaignOfAnotherBranchOfTheTreeStaysUnknown() {
    var open = screening.open(0);
    var sibling = world.enterprise(open.city(), true);
    var ofSibling =
        Api.post(Api.officer(sibling), CAMPAIGNS, screening.campaign(sibling))
            .jsonPath()
            .getString("id");
    var officer = Api.officer(open.enterprise());

    for (var below : List.of("", "/sessions", "/progress")) {
      var foreign = Api.get(officer, CAMPAIGNS + "/" + ofSibling + below);
      assertThat(foreign.statusCode()).isEqualTo(404);
      var absent = Api.get(officer, CAMPAIGNS + "/" + UUID.randomUUID() + below);
      assertThat(withoutWhere(foreign.jsonPath().getMap("")))
          .isEqualTo(withoutWhere(absent.jsonPath().getMap("")));
    }
  }

  @Test
  void countsOnlyTheirOwnWomenAndHidesFewFindings() {
    var open = screening.open(7);
    var sibling = world.enterprise(open.city(), true);
    var session = screening.session(open, screening.today(), 10);
    var answers =
        open.women().stream()
            .map(woman -> screening.booked(open, woman, session))
            .map(number ->
                Screening.answer(number, "RECALL", UUID.randomUUID(), clock.instant().toString()))
            .toList();
    Api.post(Api.hospital(open.hospital()), "/v1/screening-results", Screening.items(answers))
        .then()
        .statusCode(207);
    var moved = Screening.invitation(open, open.women().getFirst());
    moveToUnion(moved, sibling);
    moveToUnion(Screening.invitation(open, open.women().get(1)), sibling);

    var theirs = total(open.enterprise(), open);
    assertThat(theirs)
        .containsEntry("invited", 5)
        .containsEntry("attended", 5)
        .containsEntry("recalled", 5)
        .containsEntry("confirmed", null);
    assertThat(total(sibling, open)).containsEntry("invited", 2).containsEntry("recalled", null);
    assertThat(total(open.city(), open)).containsEntry("invited", 7).containsEntry("recalled", 7);
  }

  private static void moveToUnion(String invitation, UUID union) {
    Database.execute(
        "update roster_member set organization_id = ? where id = (select member_id from invitation"
            + " where id = cast(? as uuid))",
        union,
        invitation);
    Database.execute(
        "update invitation set organization_id = ? where id = cast(? as uuid)", union, invitation);
  }

  private static Map<String, Object> total(UUID reader, Screening.Open open) {
    var answer = Api.get(Api.officer(reader), open.path() + "/progress?by=hospital");
    answer.then().statusCode(200);
    return answer.jsonPath().getMap("total");
  }

  private static Map<String, Object> withoutWhere(Map<String, Object> problem) {
    problem.keySet().removeAll(List.of("instance", "traceId"));
    return problem;
  }
}
