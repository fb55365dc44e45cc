package org.gonghui.member.contest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ContestIT {
  private final Gatherings gatherings = new Gatherings();

  private Map<String, Object> plan(UUID activity) {
    var plan = new LinkedHashMap<String, Object>();
    plan.put("activityId", activity);
    plan.put("name", "职工组");
    plan.put("scoring", "MEAN");
    plan.put("tieBreak", "FIRST_CRITERION");
    plan.put(
        "criteria",
        List.of(
            Map.of("code", "CONTENT", "name", "内容", "weight", 60),
            Map.of("code", "DELIVERY", "name", "表达", "weight", 40)));
    plan.put(
        "rounds",
        List.of(
            Map.of(
                "name",
                "初赛",
                "promotes",
                2,
                "prizes",
                List.of(Map.of("name", "一等奖", "toRank", 2)))));
    return plan;
  }

  private Response adds(Map<String, Object> plan) {
    return gatherings.officer().body(plan).post("/v1/contests");
  }

  private void refuses(String field, Object value, String violation) {
    var plan = plan(gatherings.opens(5));
    plan.put("rounds", List.of(Map.of("name", "决赛")));
    plan.put(field, value);
    adds(plan).then().statusCode(400).body("violations.code", hasItem(violation));
  }

  private String added(UUID activity) {
    var plan = plan(activity);
    plan.put("rounds", List.of(Map.of("name", "决赛")));
    return adds(plan).then().statusCode(201).extract().path("id");
  }

  private Response enters(String contest, Map<String, Object> entry) {
    return gatherings.officer().body(entry).post("/v1/contests/" + contest + "/entries");
  }

  @Test
  void aPlanThatDoesNotFitTogetherIsRefused() {
    var criterion = Map.of("code", "CONTENT", "name", "内容", "weight", 50);
    refuses("criteria", List.of(criterion), "WEIGHTS_ARE_NOT_100");
    refuses("criteria", List.of(criterion, criterion), "NAMED_TWICE");
    refuses("rounds", List.of(Map.of("name", "初赛"), Map.of("name", "决赛")), "REQUIRED");
    refuses("rounds", List.of(Map.of("name", "决赛", "promotes", 2)), "LAST_ROUND");
    refuses(
        "rounds",
        List.of(
            Map.of(
                "name",
                "决赛",
                "prizes",
                List.of(Map.of("name", "一等奖", "toRank", 2), Map.of("name", "二等奖", "toRank", 2)))),
        "RANKS_MUST_RISE");
  }

  @Test
  void aContestIsHeldAtAnActivityThatMembersSee() {
    var draft =
        gatherings.drafts(gatherings.speech(5)).then().statusCode(201).extract().<String>path("id");
    var plan = plan(UUID.fromString(draft));
    plan.put("rounds", List.of(Map.of("name", "决赛")));
    adds(plan).then().statusCode(409).body("currentState", equalTo("DRAFT"));
    plan.put("activityId", UUID.randomUUID());
    adds(plan).then().statusCode(404);
    var contest = added(gatherings.opens(5));
    gatherings
        .officer()
        .queryParam("organization", gatherings.union())
        .get("/v1/contests")
        .then()
        .statusCode(200)
        .body("items.id", contains(contest));
    var elsewhere = new Gatherings();
    elsewhere.officer().get("/v1/contests/" + contest).then().statusCode(404);
    elsewhere.officer().get("/v1/contests").then().body("items", empty());
  }

  @Test
  void whoEntersHasAPlaceAndEntersOnce() {
    var activity = gatherings.opens(5);
    var contest = added(activity);
    var stranger = CardHolders.one(gatherings.union());
    enters(contest, Map.of("memberIds", List.of(stranger.id()), "title", "演讲"))
        .then()
        .statusCode(422)
        .body("code", equalTo("ENTRANT_NOT_REGISTERED"));
    enters(contest, Map.of("memberIds", List.of(stranger.id(), UUID.randomUUID()), "title", "演讲"))
        .then()
        .statusCode(400)
        .body("violations.field", contains("teamName"));
    enters(UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
    enters(contest, Map.of()).then().statusCode(400);
  }
}
