package org.gonghui.system;

import java.time.Duration;
import java.util.Map;
import org.gonghui.stack.story.Stage;

/// A union that was moved by decision, somebody's office, a joining event that is open and one that was closed.
record UnionMatters(Stage stage) {

  /// @param member id of who holds the office
  void make(String member) {
    var city = stage.cast().organization("210400");
    var moved = union("某镇总工会", city);
    stage
        .sample("admin")
        .post(
            "/v1/organizations/" + moved + "/move",
            Map.of("parentId", union("某区总工会", city), "decision", Map.of("number", "抚工发〔2018〕12号")))
        .must(201);
    var officer = stage.sample("officer");
    officer
        .post(
            "/v1/organizations/" + city + "/offices",
            Map.of(
                "memberId",
                member,
                "role",
                "MEMBER_OF_COMMITTEE",
                "from",
                stage.today().toString(),
                "to",
                stage.today().plusYears(1).toString()))
        .must(201);
    var closed = event(city);
    officer.post("/v1/joining-events/" + closed + "/closure", Map.of()).must(200);
    event(city);
  }

  private String union(String name, String parent) {
    return stage
        .sample("admin")
        .post(
            "/v1/organizations",
            Map.of(
                "name",
                name + "（演示 " + stage.run() + "）",
                "type",
                "FEDERATION",
                "divisionCode",
                "210422",
                "parentId",
                parent))
        .must(201)
        .text("id");
  }

  private String event(String organization) {
    var now = stage.clock().instant();
    return stage
        .sample("officer")
        .post(
            "/v1/joining-events",
            Map.of(
                "organizationId",
                organization,
                "name",
                "现场入会（演示 " + stage.run() + "）",
                "from",
                now.toString(),
                "to",
                now.plus(Duration.ofDays(1)).toString()))
        .must(201)
        .text("id");
  }
}
