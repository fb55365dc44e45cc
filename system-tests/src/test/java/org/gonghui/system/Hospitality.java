package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// Two stations of the city, one of which was closed, a meal of hers at the other, and packs.
///
/// @param her the first woman on the story's list
record Hospitality(ServiceTables tables, Stage stage, Voice her) {
  private static final String WORKS_AS =
      """
      update membership set employment_form = ? where person_id = cast(? as uuid) and state = 'ACTIVE'
      returning employment_form
      """;

  /// @param id of her record
  void make(String id) {
    var open = add("流动暖心驿站");
    var closed = add("关闭的驿站");
    stage.sample("officer").post("/v1/stations/" + closed + "/closure", Map.of()).must(200);
    var today = stage.today().toString();
    stage
        .sample("officer")
        .put("/v1/stations/" + open + "/meals/" + today, Map.of("portions", 5))
        .must(200);
    stage.sample("officer").post("/v1/pack-campaigns", packs(open)).must(201);
    // meals are for outdoor workers, and she is none in the story
    tables.rows(WORKS_AS, "COURIER", id);
    her.postOnce("/v1/me/meals", Map.of("stationId", open, "date", today)).must(201);
    tables.rows(WORKS_AS, "EMPLOYEE", id);
  }

  private Map<String, Object> packs(String station) {
    return Map.of(
        "name", "关爱包（演示 " + stage.run() + "）",
        "organizationId", stage.cast().organization("210400"),
        "from", stage.today().toString(),
        "to", stage.today().plusDays(30).toString(),
        "quantity", 5,
        "stationIds", List.of(station));
  }

  private String add(String name) {
    var station =
        Map.of(
            "kind",
            "MOBILE_STATION",
            "organizationId",
            stage.cast().organization("210400"),
            "name",
            name + "（演示 " + stage.run() + "）",
            "address",
            "解放路 1 号",
            "divisionCode",
            "210403",
            "position",
            Map.of("latitude", 41.88, "longitude", 123.95),
            "services",
            List.of("MEAL", "PACKS"));
    return stage.sample("officer").post("/v1/stations", station).must(201).text("id");
  }
}
