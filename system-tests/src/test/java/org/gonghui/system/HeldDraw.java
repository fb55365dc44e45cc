package org.gonghui.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// A draw that she has entered and that was held before its hour: nobody waits for a beacon here.
///
/// @param her the first woman on the story's list
record HeldDraw(ServiceTables tables, Stage stage, Voice her) {
  private static final String HELD =
      """
      update draw set state = 'DRAWN', leaves = 1, root = sha256(''), closed_at = now(), signature = '00', drawn_at = now(),
        settled = true, version = version + 1
      where item_id = cast(? as uuid)
      returning item_id
      """;

  void make() {
    var officer = stage.sample("officer");
    var drafted = officer.post("/v1/ticket-events", event()).must(201).text("id");
    var published =
        officer.post("/v1/ticket-events/" + drafted + "/publication", Map.of()).must(200);
    var item = published.text("items/0/id");
    her.post("/v1/me/draw-entries", Map.of("itemId", item)).must(201);
    tables.rows(HELD, item);
  }

  private Map<String, Object> event() {
    var now = stage.clock().instant();
    return Map.of(
        "title", "抽签（演示 " + stage.run() + "）",
        "organizationId", stage.cast().organization("210000"),
        "mode", "DRAW",
        "opensAt", now.minus(Duration.ofHours(1)).toString(),
        "closesAt", now.plus(Duration.ofDays(1)).toString(),
        "ticketsPerMember", 1,
        "items",
            List.of(
                Map.of(
                    "name",
                    "中秋晚会",
                    "quota",
                    1,
                    "admits",
                    3,
                    "gateOpensAt",
                    now.plus(Duration.ofDays(2)).toString(),
                    "gateClosesAt",
                    now.plus(Duration.ofDays(3)).toString())));
  }
}
