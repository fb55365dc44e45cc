package org.gonghui.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// A ticket of hers whose gate is open, a line that she stands in, and an event that nobody has published.
///
/// @param her the first woman on the story's list
record Giveaway(Stage stage, Voice her) {
  void make() {
    var officer = stage.sample("officer");
    var city = stage.cast().organization("210000");
    officer.post("/v1/ticket-events", event("草稿", city)).must(201);
    var published = published(officer, city);
    her.postOnce("/v1/me/tickets", wish(published.text("items/0/id"))).must(201);
    her.postOnce("/v1/me/waiting-places", wish(published.text("items/1/id"))).must(201);
  }

  /// An event of that organisation and those below it; the gate of its first item is open.
  Answer published(Voice officer, String organization) {
    var drafted = officer.post("/v1/ticket-events", event("游园", organization)).must(201).text("id");
    return officer.post("/v1/ticket-events/" + drafted + "/publication", Map.of()).must(200);
  }

  static Map<String, Object> wish(String item) {
    return Map.of("itemId", item);
  }

  private Map<String, Object> event(String title, String organization) {
    var now = stage.clock().instant();
    return Map.of(
        "title",
        title + "（演示 " + stage.run() + "）",
        "organizationId",
        organization,
        "mode",
        "FIRST_COME",
        "opensAt",
        now.minus(Duration.ofHours(1)).toString(),
        "closesAt",
        now.plus(Duration.ofDays(1)).toString(),
        "ticketsPerMember",
        2,
        "items",
        List.of(
            item("入场", now.minus(Duration.ofMinutes(30)), List.of()),
            item("年货", now.plus(Duration.ofDays(1)), forOthers())));
  }

  private static Map<String, Object> item(
      String name, Instant gateOpensAt, List<Map<String, Object>> shares) {
    return Map.of(
        "name",
        name,
        "quota",
        1,
        "admits",
        3,
        "gateOpensAt",
        gateOpensAt.toString(),
        "gateClosesAt",
        gateOpensAt.plus(Duration.ofDays(2)).toString(),
        "shares",
        shares);
  }

  /// All of it, so that nothing is left for her.
  private static List<Map<String, Object>> forOthers() {
    return List.of(
        Map.of(
            "name",
            "货车司机",
            "quota",
            1,
            "audience",
            Map.of("employmentForms", List.of("TRUCK_DRIVER"))));
  }
}
