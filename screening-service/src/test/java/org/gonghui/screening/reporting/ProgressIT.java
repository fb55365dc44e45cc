package org.gonghui.screening.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ProgressIT {

  @Inject Screening screening;
  @Inject Clock clock;

  @Test
  void isCountedFromTheRecords() {
    var open = screening.open(8);
    var session = screening.session(open, screening.today(), 10);
    var numbers =
        open.women().subList(0, 7).stream()
            .map(woman -> screening.booked(open, woman, session))
            .toList();
    var answers =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(i ->
                Screening.answer(
                    numbers.get(i),
                    i < 5 ? "RECALL" : "SUSPECTED",
                    UUID.randomUUID(),
                    clock.instant().toString()))
            .toList();
    var results =
        Api.items(
            Api.post(
                Api.hospital(open.hospital()), "/v1/screening-results", Screening.items(answers)));
    Api.post(
            Api.doctor(open.hospital(), UUID.randomUUID()),
            "/v1/screening-results/" + results.getLast().get("resultId") + "/confirmation",
            Map.of("diagnosisCode", "C50", "confirmedAt", clock.instant().toString()))
        .then()
        .statusCode(201);

    var byOrganization = progress(open, "organization", "all");
    assertThat(byOrganization.getMap("total"))
        .containsEntry("due", 8)
        .containsEntry("invited", 8)
        .containsEntry("booked", 7)
        .containsEntry("attended", 6)
        .containsEntry("recalled", 5)
        .containsEntry("overdue", 0);
    assertThat(byOrganization.<Object>get("total.confirmed")).isNull();
    assertThat(byOrganization.getString("asOf")).isNotBlank();
    assertThat(byOrganization.getList("items")).hasSize(1);
    assertThat(byOrganization.getString("items[0].name")).isEqualTo("矿务局工会");
    assertThat(byOrganization.getInt("items[0].recalled")).isEqualTo(5);
    assertThat(byOrganization.<Object>get("items[0].confirmed")).isNull();

    var byHospital = progress(open, "hospital", "day");
    assertThat(byHospital.<Integer>getList("items.booked").stream().mapToInt(i -> i).sum())
        .isEqualTo(7);
    assertThat(byHospital.<String>getList("items.name")).contains("抚顺市中心医院");
    assertThat(byHospital.<Integer>getList("items.invited").stream().mapToInt(i -> i).sum())
        .isEqualTo(8);
    assertThat(progress(open, "hospital", "week").<String>getList("items.from")).isNotEmpty();
  }

  @Test
  void bookedForADateThatIsPastWithoutAnAnswerIsOverdue() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    screening.booked(open, open.women().getFirst(), session);
    Database.execute(
        "update screening_session set date = date - 1 where id = cast(? as uuid)", session);

    assertThat(progress(open, "hospital", "all").getInt("total.overdue")).isEqualTo(1);
  }

  @Test
  void belowTheCityTheTotalIsHiddenToo() {
    var open = screening.open(1);
    Database.execute(
        "update roster_organization set division_code = '210402' where id = ?", open.city());

    assertThat(progress(open, "organization", "all").<Object>get("total.confirmed")).isNull();
  }

  @Test
  void isReadByOfficersAndReviewersOfTheCampaignsUnion() {
    var open = screening.open(0);
    var path = open.path() + "/progress?by=hospital&period=week";

    assertThat(Api.get(Token.of("reviewer").org(open.city()).sign(), path).statusCode())
        .isEqualTo(200);
    assertThat(Api.get(Api.officer(UUID.randomUUID()), path).statusCode()).isEqualTo(404);
    assertThat(Api.get(Api.hospital(open.hospital()), path).statusCode()).isEqualTo(403);
    var unknown = Api.get(Api.officer(open.city()), open.path() + "/progress?by=street");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.jsonPath().<String>getList("violations.field")).isEqualTo(List.of("by"));
  }

  private static JsonPath progress(Screening.Open open, String by, String period) {
    var answer =
        Api.get(Api.officer(open.city()), open.path() + "/progress?by=" + by + "&period=" + period);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }
}
