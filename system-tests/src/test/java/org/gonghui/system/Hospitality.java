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
    var officer = stage.sample("officer");
    var city = stage.cast().organization("210400");
    var stations = new StationsOfCity(stage, officer, city);
    var open = stations.add("流动暖心驿站");
    var closed = stations.add("关闭的驿站");
    officer.post("/v1/stations/" + closed + "/closure", Map.of()).must(200);
    officer.post("/v1/pack-campaigns", packs(city, open)).must(201);
    var meal = stations.mealToday(open);
    // meals are for outdoor workers, and she is none in the story
    tables.rows(WORKS_AS, "COURIER", id);
    her.postOnce("/v1/me/meals", meal).must(201);
    tables.rows(WORKS_AS, "EMPLOYEE", id);
  }

  private Map<String, Object> packs(String city, String station) {
    return Map.of(
        "name",
        "关爱包（演示 " + stage.run() + "）",
        "organizationId",
        city,
        "from",
        stage.today().toString(),
        "to",
        stage.today().plusDays(30).toString(),
        "quantity",
        5,
        "stationIds",
        List.of(station));
  }
}
