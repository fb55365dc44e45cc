package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// Stations that an officer's union runs.
record StationsOfCity(Stage stage, Voice officer, String organization) {

  /// @return a mobile station that hands out meals and packs
  String add(String name) {
    var station =
        Map.of(
            "kind",
            "MOBILE_STATION",
            "organizationId",
            organization,
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
    return officer.post("/v1/stations", station).must(201).text("id");
  }

  /// @return what a member asks for who wants one of today's meals there
  Map<String, Object> mealToday(String station) {
    var today = stage.today().toString();
    officer.put("/v1/stations/" + station + "/meals/" + today, Map.of("portions", 5)).must(200);
    return Map.of("stationId", station, "date", today);
  }
}
