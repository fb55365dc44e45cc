package org.gonghui.system;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// An activity that has begun and at which she has a place, one that nobody has published, a contest that she is in, and one
/// of which results are out.
///
/// @param her the first woman on the story's list
record Gathering(ServiceTables tables, Stage stage, Voice her) {
  /// Nobody scores here.
  private static final String PUBLISHED =
      """
      insert into contest_round (contest_id, number, closed_at, published_at) values (cast(? as uuid), 1, now(), now())
      returning contest_id
      """;

  /// @param id of her record
  void make(String id) {
    var officer = stage.sample("officer");
    officer.post("/v1/activities", activity("草稿")).must(201);
    var activity = officer.post("/v1/activities", activity("演讲")).must(201).text("id");
    officer.post("/v1/activities/" + activity + "/publication", Map.of()).must(200);
    her.postOnce("/v1/me/activity-registrations", Map.of("activityId", activity)).must(201);
    tables.rows(PUBLISHED, contest(officer, activity));
    var contest = contest(officer, activity);
    officer
        .post(
            "/v1/contests/" + contest + "/entries",
            Map.of("memberIds", List.of(id), "title", "我身边的工匠"))
        .must(201);
    officer
        .put(
            "/v1/contests/" + contest + "/jury",
            Map.of("personIds", List.of(UUID.randomUUID().toString())))
        .must(200);
  }

  private String contest(Voice officer, String activity) {
    var contest =
        Map.of(
            "activityId",
            activity,
            "name",
            "职工组（演示 " + stage.run() + "）",
            "scoring",
            "MEAN",
            "tieBreak",
            "NONE",
            "criteria",
            List.of(Map.of("code", "CONTENT", "name", "内容", "weight", 100)),
            "rounds",
            List.of(Map.of("name", "决赛")));
    return officer.post("/v1/contests", contest).must(201).text("id");
  }

  private Map<String, Object> activity(String title) {
    var now = stage.clock().instant();
    var activity = new LinkedHashMap<String, Object>();
    activity.put("organizationId", stage.cast().organization("210000"));
    activity.put("kind", "SPEECH");
    activity.put("titleZh", title + "（演示 " + stage.run() + "）");
    activity.put("place", "工人文化宫");
    activity.put("from", now.minus(Duration.ofMinutes(30)).toString());
    activity.put("to", now.plus(Duration.ofDays(1)).toString());
    activity.put("registrationFrom", now.minus(Duration.ofDays(1)).toString());
    activity.put("registrationTo", now.plus(Duration.ofHours(12)).toString());
    activity.put("capacity", 24);
    return activity;
  }
}
