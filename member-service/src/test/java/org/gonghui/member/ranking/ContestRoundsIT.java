package org.gonghui.member.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ContestRoundsIT {
  @Inject Vault vault;

  private final Gatherings gatherings = new Gatherings();

  private SpeechContest contests() {
    return new SpeechContest(gatherings, vault);
  }

  @Test
  void ofTwentyFourSpeakersTheTwoFirstPrizesGoOnToTheFinal() {
    var contests = contests();
    var activity = gatherings.opens(24);
    var jury = List.of("juror-1", "juror-2", "juror-3", "juror-4", "juror-5");
    var contest = contests.held(activity, "TRIMMED_MEAN", 2, jury.toArray(String[]::new));
    var entries =
        contests.speakers(24, activity).stream()
            .map(speaker -> contests.entryOf(contest, speaker))
            .toList();
    for (var n = 0; n < entries.size(); n++) {
      for (var juror : jury) {
        // the first juror is against the last speaker, and is left out
        var mark = juror.equals("juror-1") && n == 23 ? 0 : 70 + n;
        contests.scores(contest, 1, juror, entries.get(n), mark).then().statusCode(200);
      }
    }

    contests
        .closes(contest, 1)
        .then()
        .statusCode(200)
        .body("ranked", equalTo(24))
        .body("goOn", contains(entries.get(23), entries.get(22)))
        .body("tied", empty());

    var standings = contests.standings(contest, 1).then().statusCode(200).extract().jsonPath();
    assertThat(standings.getList("items.rank", Integer.class))
        .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
    assertThat(standings.getList("items.findAll { it.prize == '一等奖' }.goesOn"))
        .isEqualTo(List.of(true, true));
    assertThat(standings.getList("items.findAll { it.prize == '二等奖' }")).hasSize(4);
    assertThat(standings.getList("items.findAll { it.prize == '三等奖' }")).hasSize(6);
    assertThat(standings.getList("items.findAll { it.prize == null }")).hasSize(12);

    gatherings
        .officer("juror-1")
        .get("/v1/contests/" + contest + "/rounds/2/scores")
        .then()
        .statusCode(200)
        .body("items.entryId", containsInAnyOrder(entries.get(23), entries.get(22)));
    contests
        .scores(contest, 2, "juror-1", entries.getFirst(), 99)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_IN_THIS_ROUND"));
    for (var juror : jury) {
      contests.scores(contest, 2, juror, entries.get(22), 95).then().statusCode(200);
      contests.scores(contest, 2, juror, entries.get(23), 90).then().statusCode(200);
    }
    contests.closes(contest, 2).then().statusCode(200).body("goOn", empty());
    contests
        .standings(contest, 2)
        .then()
        .body("items.entryId", contains(entries.get(22), entries.get(23)))
        .body("items[0].prize", equalTo("金奖"));
    gatherings
        .officer()
        .get("/v1/contests/" + contest)
        .then()
        .body("state", equalTo("FINISHED"))
        .body("round", equalTo(2));
  }

  @Test
  void aJurorHasOneScoreForAWorkAndCorrectsItUntilTheRoundIsClosed() {
    var contests = contests();
    var activity = gatherings.opens(2);
    var contest = contests.held(activity, "MEAN", 1, "juror");
    var entry = contests.entryOf(contest, contests.speakers(1, activity).getFirst());
    var juror = gatherings.officer("juror");
    SpeechContest.scores(contest, 1, juror, SpeechContest.marks(entry, new BigDecimal("88.55"), 90))
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("total", equalTo(89.13f));
    var answers = Race.of(8, n -> contests.scores(contest, 1, "juror", entry, 80 + n).statusCode());
    assertThat(answers).containsOnly(200);
    contests.scores(contest, 1, "juror", entry, 91).then().statusCode(200).header("ETag", "\"9\"");
    gatherings
        .officer("juror")
        .get("/v1/contests/" + contest + "/rounds/1/scores")
        .then()
        .body("items.total", contains(91.0f))
        .body("items[0].marks", hasSize(2));
    gatherings
        .officer("another")
        .get("/v1/contests/" + contest + "/rounds/1/scores")
        .then()
        .body("items[0].marks", empty());
    contests.closes(contest, 1).then().statusCode(200);
    contests
        .scores(contest, 1, "juror", entry, 92)
        .then()
        .statusCode(409)
        .body("currentState", equalTo("CLOSED"));
  }

  @Test
  void aMemberEntersAContestOnceUntilItsFirstRoundIsClosed() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 1, "juror");
    var speakers = contests.speakers(3, activity);
    var entry = contests.entryOf(contest, speakers.get(0), speakers.get(1));
    contests
        .enters(contest, speakers.get(1))
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_IN_CONTEST"));
    gatherings
        .officer()
        .get("/v1/contests/" + contest + "/entries")
        .then()
        .statusCode(200)
        .body("items.number", contains(1))
        .body("items[0].entrants.holder", contains("陈**", "陈**"));
    contests.scores(contest, 1, "juror", entry, 80).then().statusCode(200);
    contests.closes(contest, 1).then().statusCode(200);
    contests
        .enters(contest, speakers.get(2))
        .then()
        .statusCode(409)
        .body("code", equalTo("CONTEST_HAS_BEGUN"));
  }

  @Test
  void onlyTheJuryScoresAndNobodyTheirOwn() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 1, "juror");
    var speaker = contests.speakers(1, activity).getFirst();
    var entry = contests.entryOf(contest, speaker);
    contests
        .scores(contest, 1, "somebody", entry, 80)
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_ON_THE_JURY"));
    gatherings
        .officer()
        .body(Map.of("personIds", List.of(speaker.id())))
        .put("/v1/contests/" + contest + "/jury")
        .then()
        .statusCode(200);
    var oneself = Token.of("officer").org(gatherings.union()).person(speaker.id()).sign();
    SpeechContest.scores(
            contest,
            1,
            given().auth().oauth2(oneself).contentType(ContentType.JSON),
            SpeechContest.marks(entry, 100, 100))
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
    var elsewhere = new Gatherings();
    SpeechContest.scores(
            contest, 1, elsewhere.officer("juror"), SpeechContest.marks(entry, 100, 100))
        .then()
        .statusCode(404);
  }

  @Test
  void marksFitTheCriteria() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 1, "juror");
    var entry = contests.entryOf(contest, contests.speakers(1, activity).getFirst());
    for (var mark : List.of(-1, 101, new BigDecimal("88.555"))) {
      contests.scores(contest, 1, "juror", entry, mark).then().statusCode(400);
    }
    var half =
        Map.<String, Object>of(
            "entryId", entry, "marks", List.of(Map.of("criterion", "CONTENT", "mark", 80)));
    SpeechContest.scores(contest, 1, gatherings.officer("juror"), half)
        .then()
        .statusCode(400)
        .body("violations.code", contains("MARKS_DO_NOT_FIT"));
    contests.scores(contest, 1, "juror", UUID.randomUUID().toString(), 80).then().statusCode(404);
    contests.scores(contest, 3, "juror", entry, 80).then().statusCode(404);
    contests
        .scores(contest, 2, "juror", entry, 80)
        .then()
        .statusCode(409)
        .body("currentState", equalTo("NOT_OPEN"));
  }

  @Test
  void aRoundIsClosedOnceAndOnlyWhenEveryJurorHasScoredEveryWork() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 1, "juror-1", "juror-2");
    contests.closes(contest, 1).then().statusCode(409).body("code", equalTo("SCORES_MISSING"));
    var speakers = contests.speakers(2, activity);
    var entry = contests.entryOf(contest, speakers.getFirst());
    var absent = contests.entryOf(contest, speakers.getLast());
    contests.scores(contest, 1, "juror-1", entry, 80).then().statusCode(200);
    contests.closes(contest, 1).then().statusCode(409).body("code", equalTo("SCORES_MISSING"));
    gatherings
        .officer()
        .post("/v1/contests/" + contest + "/entries/" + absent + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    contests.appoints(contest, "juror-1").then().statusCode(200);
    var answers = Race.of(8, () -> contests.closes(contest, 1).statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    contests.standings(contest, 1).then().body("items.entryId", contains(entry));
  }

  @Test
  void whoSharesTheLastRankThatGoesOnGoesOnAndIsTold() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 2, "juror");
    var entries =
        contests.speakers(4, activity).stream()
            .map(speaker -> contests.entryOf(contest, speaker))
            .toList();
    var marks = List.of(95, 90, 90, 80);
    for (var n = 0; n < 4; n++) {
      contests.scores(contest, 1, "juror", entries.get(n), marks.get(n)).then().statusCode(200);
    }
    contests
        .closes(contest, 1)
        .then()
        .body("goOn", hasSize(3))
        .body("tied", containsInAnyOrder(entries.get(1), entries.get(2)));
    contests.standings(contest, 1).then().body("items.rank", contains(1, 2, 2, 4));
  }

  @Test
  void everybodyReadsWhatWasPublishedWithNamesMasked() {
    var contests = contests();
    var activity = gatherings.opens(5);
    var contest = contests.held(activity, "MEAN", 1, "juror");
    var speakers = contests.speakers(3, activity);
    var single = contests.entryOf(contest, speakers.get(0));
    var team = contests.entryOf(contest, speakers.get(1), speakers.get(2));
    contests.scores(contest, 1, "juror", single, 80).then().statusCode(200);
    contests.scores(contest, 1, "juror", team, 90).then().statusCode(200);
    var results = "/v1/public-contests/" + contest + "/results";
    contests.publishes(contest, 1).then().statusCode(409).body("currentState", equalTo("OPEN"));
    contests.closes(contest, 1).then().statusCode(200);
    given().get(results).then().statusCode(404);
    contests.publishes(contest, 1).then().statusCode(200).body("state", equalTo("PUBLISHED"));
    contests.publishes(contest, 1).then().statusCode(409);
    given()
        .get(results)
        .then()
        .statusCode(200)
        .body("items.rank", contains(1, 2))
        .body("items.goesOn", contains(true, false))
        .body("items[0].team", equalTo("班组"))
        .body("items[0].names", contains("陈**", "陈**"))
        .body("items[1].names", contains("陈**"))
        .body("items[1].score", equalTo(80.0f));
    given().queryParam("round", 2).get(results).then().statusCode(404);
    speakers
        .get(2)
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items.template", hasItem("CONTEST_RESULTS"))
        .body("items.link", hasItem(results));
  }
}
