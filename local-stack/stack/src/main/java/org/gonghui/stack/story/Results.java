package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;

/// The hospital's answers, up to 1,000 a call.
final class Results {
  private static final int BULK = 1_000;

  private final Stage stage;
  private final Voice hospital;

  Results(Stage stage, Voice hospital) {
    this.stage = stage;
    this.hospital = hospital;
  }

  /// @param suspected who gets a finding; all others are well
  /// @return the ids of the results with a finding
  List<String> answer(List<JsonNode> dayList, List<Woman> suspected) {
    var found = new ArrayList<String>();
    var recorded = 0;
    for (var i = 0; i < dayList.size(); i += BULK) {
      var part = dayList.subList(i, Math.min(i + BULK, dayList.size()));
      var items = part.stream().map(entry -> result(entry, isOneOf(entry, suspected))).toList();
      var answer = hospital.post("/v1/screening-results", Map.of("items", items)).must(207);
      recorded += Screening.count(answer, 201);
      for (var n = 0; n < part.size(); n++) {
        if (isOneOf(part.get(n), suspected)) {
          found.add(answer.body().path("items").path(n).path("id").asText());
        }
      }
    }
    stage.figure("answered", dayList.size(), recorded);
    return found;
  }

  private Map<String, Object> result(JsonNode entry, boolean suspected) {
    return Map.of(
        "appointmentNumber", entry.path("appointmentNumber").asText(),
        "attended", true,
        "outcome", suspected ? "SUSPECTED" : "NORMAL",
        "doctorId", stage.cast().person("doctor"),
        "recordedAt", stage.now());
  }

  private static boolean isOneOf(JsonNode entry, List<Woman> women) {
    return women.stream()
        .anyMatch(woman ->
            woman.name().equals(entry.path("name").asText())
                && woman.idNumber().endsWith(entry.path("idTail").asText("?"))
                && woman.idNumber().substring(6, 10).equals(entry.path("birthYear").asText()));
  }
}
