package org.gonghui.member.ranking;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;

/// A contest of speakers at an activity of a union of its own, in the field's own words.
///
/// @param vault seals the speakers' names: they are rows, and names are shown
record SpeechContest(Gatherings gatherings, Vault vault) {

  /// Two criteria; two of the first round go on.
  static Map<String, Object> plan(UUID activity, String scoring, Integer... promotes) {
    var rounds = new ArrayList<Map<String, Object>>();
    for (var places : promotes) {
      rounds.add(
          Map.of(
              "name",
              "初赛",
              "promotes",
              places,
              "prizes",
              List.of(prize("一等奖", 2), prize("二等奖", 6), prize("三等奖", 12))));
    }
    rounds.add(Map.of("name", "决赛", "prizes", List.of(prize("金奖", 1))));
    var plan = new LinkedHashMap<String, Object>();
    plan.put("activityId", activity);
    plan.put("name", "职工组");
    plan.put("scoring", scoring);
    plan.put("tieBreak", "NONE");
    plan.put("criteria", List.of(criterion("CONTENT", 60), criterion("DELIVERY", 40)));
    plan.put("rounds", rounds);
    return plan;
  }

  static Map<String, Object> criterion(String code, int weight) {
    return Map.of("code", code, "name", code, "weight", weight);
  }

  static Map<String, Object> prize(String name, int toRank) {
    return Map.of("name", name, "toRank", toRank);
  }

  /// A contest of one round and a final.
  String held(UUID activity, String scoring, int promotes, String... jurors) {
    var contest =
        gatherings
            .officer()
            .body(plan(activity, scoring, promotes))
            .post("/v1/contests")
            .then()
            .statusCode(201)
            .body("round", equalTo(1))
            .extract()
            .<String>path("id");
    appoints(contest, jurors).then().statusCode(200);
    return contest;
  }

  Response appoints(String contest, String... jurors) {
    return gatherings
        .officer()
        .body(Map.of("personIds", Stream.of(jurors).map(Token::personOf).toList()))
        .put("/v1/contests/" + contest + "/jury");
  }

  /// Members who have a place at the activity.
  List<CardHolder> speakers(int count, UUID activity) {
    var speakers = CardHolders.of(count, gatherings.union());
    for (var speaker : speakers) {
      Database.execute(
          "update person set name = ? where id = ?",
          vault.seal("陈小明", new Place("person", "name", speaker.id())),
          speaker.id());
      Gatherings.placeOf(speaker.calls(), activity);
    }
    return speakers;
  }

  Response enters(String contest, CardHolder... speakers) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("memberIds", Stream.of(speakers).map(CardHolder::id).toList());
    entry.put("title", "我身边的工匠");
    if (speakers.length > 1) {
      entry.put("teamName", "班组");
    }
    return gatherings.officer().body(entry).post("/v1/contests/" + contest + "/entries");
  }

  /// The id of a work that is in the contest.
  String entryOf(String contest, CardHolder... speakers) {
    return enters(contest, speakers).then().statusCode(201).extract().path("id");
  }

  static Map<String, Object> marks(String entry, Number content, Number delivery) {
    return Map.of(
        "entryId",
        entry,
        "marks",
        List.of(
            Map.of("criterion", "CONTENT", "mark", content),
            Map.of("criterion", "DELIVERY", "mark", delivery)));
  }

  /// Both criteria are given the same mark.
  Response scores(String contest, int round, String juror, String entry, Number mark) {
    return scores(contest, round, gatherings.officer(juror), marks(entry, mark, mark));
  }

  static Response scores(
      String contest, int round, RequestSpecification juror, Map<String, Object> score) {
    return juror.body(score).put("/v1/contests/" + contest + "/rounds/" + round + "/scores");
  }

  Response closes(String contest, int round) {
    return gatherings.officer().post("/v1/contests/" + contest + "/rounds/" + round + "/closing");
  }

  Response publishes(String contest, int round) {
    return gatherings
        .officer()
        .post("/v1/contests/" + contest + "/rounds/" + round + "/publication");
  }

  Response standings(String contest, int round) {
    return gatherings
        .officer()
        .queryParam("limit", 200)
        .get("/v1/contests/" + contest + "/rounds/" + round + "/standings");
  }
}
