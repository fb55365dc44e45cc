package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CampaignIT {
  private static final String PATH = "/v1/screening-campaigns";

  @Inject World world;
  @Inject Screening screening;

  @Test
  void isPlannedForOnesOwnUnionAndReadAsItWasAnswered() {
    var city = world.city();

    var made = Api.post(Api.officer(city), PATH, screening.campaign(city));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.jsonPath().getString("state")).isEqualTo("DRAFT");
    var read = Api.get(Api.officer(city), PATH + "/" + made.jsonPath().getString("id"));
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(Api.items(Api.get(Api.officer(city), PATH))).hasSize(1);
  }

  @Test
  void isNotFoundOutsideTheCallersUnions() {
    var city = world.city();
    var id = Api.post(Api.officer(city), PATH, screening.campaign(city)).jsonPath().getString("id");
    var other = Api.officer(world.city());

    assertThat(Api.get(other, PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(Api.post(other, PATH + "/" + id + "/opening").statusCode()).isEqualTo(404);
    assertThat(Api.get(other, PATH + "/" + id + "/progress").statusCode()).isEqualTo(404);
    assertThat(Api.get(other, PATH + "/" + id + "/sessions").statusCode()).isEqualTo(404);
    var foreign = Api.post(other, PATH, screening.campaign(city));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(Api.code(foreign)).isEqualTo("ORGANIZATION_OUT_OF_SCOPE");
  }

  @Test
  void tellsEveryFaultOfItsPlan() {
    var plan = screening.campaign(world.city());
    plan.put("closesOn", "2001-01-01");
    plan.put("name", " ");
    plan.put("audience", Map.of("sex", "FEMALE", "minAge", 64, "maxAge", 35));

    var answer = Api.post(Api.officer(UUID.randomUUID()), PATH, plan);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().<String>getList("violations.field"))
        .containsExactly("audience.maxAge", "closesOn", "name");
  }

  @Test
  void isOpenedAndClosedOnce() {
    var open = screening.open(0);
    var officer = Api.officer(open.city());

    var again = Api.post(officer, open.path() + "/opening");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("currentState")).isEqualTo("OPEN");
    assertThat(Api.post(officer, open.path() + "/closure").jsonPath().getString("state"))
        .isEqualTo("CLOSED");
    assertThat(Api.post(officer, open.path() + "/closure").statusCode()).isEqualTo(409);
  }

  @Test
  void isRefusedWhereItIsNotForTheProgrammesSexOrPast() {
    var city = world.city();
    var officer = Api.officer(city);
    var forMen = screening.campaign(city);
    forMen.put("audience", Map.of("sex", "MALE"));
    var past = screening.campaign(city);
    past.put("opensOn", screening.today().minusDays(9).toString());
    past.put("closesOn", screening.today().minusDays(1).toString());
    var draft = Api.post(officer, PATH, past).jsonPath().getString("id");

    assertThat(refusal(Api.post(officer, PATH, forMen)))
        .isEqualTo("422 AUDIENCE_NOT_OF_PROGRAMME [audience.sex]");
    assertThat(refusal(Api.post(officer, PATH + "/" + draft + "/opening")))
        .isEqualTo("422 CAMPAIGN_OVER [closesOn]");
  }

  @Test
  void itsTagFollowsItsHospitals() {
    var open = screening.open(0);
    var officer = Api.officer(open.city());
    var before = tag(officer, open);
    var path = open.path() + "/hospitals/" + screening.qualifiedHospital();
    var tender = Map.of("tenderReference", "LN-2018-17");

    var joined = Api.put(officer, path, tender).header("ETag");
    assertThat(joined).isNotEqualTo(before).isEqualTo(tag(officer, open));
    assertThat(Api.put(officer, path, tender).header("ETag")).isEqualTo(joined);
    var changed = Api.put(officer, path, Map.of("tenderReference", "LN-2018-18")).header("ETag");
    assertThat(changed).isNotEqualTo(joined).isEqualTo(tag(officer, open));
  }

  @Test
  void takesOnlyHospitalsThatAreQualified() {
    var open = screening.open(0);
    var officer = Api.officer(open.city());
    var lapsed = screening.qualifiedHospital();
    Database.execute("update hospital set qualified_until = '2018-01-01' where id = ?", lapsed);
    var suspended = screening.qualifiedHospital();
    Database.execute("update roster_partner set state = 'SUSPENDED' where id = ?", suspended);
    var tender = Map.of("tenderReference", "LN-2018-17");

    for (var hospital : new UUID[] {lapsed, suspended}) {
      var answer = Api.put(officer, open.path() + "/hospitals/" + hospital, tender);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Api.code(answer)).isEqualTo("HOSPITAL_NOT_QUALIFIED");
    }
    assertThat(
            Api.put(officer, open.path() + "/hospitals/" + UUID.randomUUID(), tender).statusCode())
        .isEqualTo(404);
    var known = Api.put(officer, open.path() + "/hospitals/" + open.hospital(), tender);
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(Api.get(officer, open.path() + "/hospitals/" + open.hospital()).asString())
        .isEqualTo(known.asString());
    assertThat(Api.get(officer, open.path() + "/hospitals/" + lapsed).statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionIsHeldInsideTheCampaignByOneOfItsHospitals() {
    var open = screening.open(0);
    var officer = Api.officer(open.city());
    var today = screening.today();

    assertThat(plan(officer, open, open.hospital(), today.minusDays(1).toString()))
        .isEqualTo("422 SESSION_DATE_OUT_OF_RANGE");
    assertThat(plan(officer, open, open.hospital(), today.plusMonths(4).toString()))
        .isEqualTo("422 SESSION_DATE_OUT_OF_RANGE");
    assertThat(plan(officer, open, screening.qualifiedHospital(), today.toString()))
        .isEqualTo("422 HOSPITAL_NOT_QUALIFIED");
    assertThat(plan(officer, open, UUID.randomUUID(), today.toString())).isEqualTo("404 NOT_FOUND");
    assertThat(plan(officer, open, open.hospital(), today.toString())).isEqualTo("201 null");
  }

  @Test
  void hospitalsPlanAndSeeTheirOwnSessionsAndMembersOfTheAudienceRead() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 10_000);
    var sessions = open.path() + "/sessions";
    var foreign = screening.qualifiedHospital();

    var seen = Api.get(open.women().getFirst().token(), sessions);
    assertThat(Api.items(seen))
        .singleElement()
        .satisfies(one -> {
          assertThat(one).containsEntry("id", session).containsEntry("placesLeft", 10_000);
          assertThat(one).containsEntry("startsAt", "09:00");
        });
    assertThat(Api.items(Api.get(Api.hospital(open.hospital()), sessions))).hasSize(1);
    assertThat(plan(Api.hospital(open.hospital()), open, open.hospital(), today()))
        .isEqualTo("201 null");
    assertThat(plan(Api.hospital(open.hospital()), open, foreign, today()))
        .isEqualTo("404 NOT_FOUND");
    assertThat(Api.get(Api.hospital(foreign), sessions).statusCode()).isEqualTo(404);
    var outsider = world.women(1, world.enterprise(world.city(), true)).getFirst();
    assertThat(Api.get(outsider.token(), sessions).statusCode()).isEqualTo(404);
  }

  private static String tag(String officer, Screening.Open open) {
    return Api.get(officer, open.path()).header("ETag");
  }

  private static String refusal(Response answer) {
    return answer.statusCode()
        + " "
        + Api.code(answer)
        + " "
        + answer.jsonPath().getList("violations.field");
  }

  private String today() {
    return screening.today().toString();
  }

  private static String plan(String token, Screening.Open open, UUID hospital, String date) {
    var answer =
        Api.post(
            token,
            open.path() + "/sessions",
            Map.of("hospitalId", hospital, "date", date, "startsAt", "09:00", "capacity", 5));
    return answer.statusCode() + " " + Api.code(answer);
  }
}
