package org.gonghui.stack.operating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gonghui.stack.client.Voice;

/// Checks a service's audit against the anchors that the next service keeps of it.
public record AuditCheck(Voice auditor) {
  /// Who keeps whose anchors; told in docs/decisions/audit.md.
  private static final Map<String, String> KEEPERS =
      Map.of(
          "member", "assistance",
          "assistance", "screening",
          "screening", "training",
          "training", "member");

  /// As many as a request line holds: the last ones. Each speaks of the whole chain before it.
  private static final int MOST_ANCHORS = 40;

  /// What was found.
  ///
  /// @param report of the service
  /// @param keeper the service whose anchors were handed in
  /// @param contradicted anchors that the keeper holds and that contradict each other, by position
  public record Verdict(
      String service, String keeper, int anchors, List<Long> contradicted, JsonNode report) {

    public boolean intact() {
      return report.path("intact").asBoolean() && contradicted.isEmpty();
    }

    /// Sentences for the person at the terminal.
    public List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add(
          "%-11s %-7s %,d entries sealed, checked against %d anchors kept by %s"
              .formatted(
                  service,
                  intact() ? "intact" : "FAULT",
                  report.path("sealed").asLong(),
                  anchors,
                  keeper));
      report.path("findings").forEach(finding -> lines.add("            " + told(finding)));
      contradicted.forEach(position ->
          lines.add(
              "            %s keeps anchors that contradict the one at position %,d: the chain was cut or rewritten"
                  .formatted(keeper, position)));
      lines.add(reach());
      return lines;
    }

    private static String told(JsonNode finding) {
      var position = finding.path("position");
      var entry = finding.path("entryId");
      return finding.path("kind").asText()
          + (position.isNumber() ? " at position %,d".formatted(position.asLong()) : "")
          + (entry.isTextual() ? ", entry " + entry.asText() : "");
    }

    /// What this check cannot vouch for.
    private String reach() {
      var beyond = report.path("sealed").asLong() - report.path("anchoredUpTo").asLong();
      return "            not vouched for yet: %,d sealed after the last anchor (one a minute), %,d not sealed (one a second)"
          .formatted(Math.max(0, beyond), report.path("notSealedYet").asLong());
    }
  }

  public Verdict of(String service) {
    var keeper = KEEPERS.getOrDefault(service, "");
    var kept =
        auditor
            .get(OnDuty.path(keeper, "audit-anchors?limit=" + MOST_ANCHORS))
            .must(200)
            .body()
            .path("items");
    var anchors =
        StreamSupport.stream(kept.spliterator(), false)
            .filter(anchor -> anchor.path("service").asText().equals(service))
            .toList();
    var query =
        anchors.stream()
            .map(anchor ->
                "anchor=" + anchor.path("position").asLong() + ":" + anchor.path("head").asText())
            .collect(Collectors.joining("&", "?", ""));
    var report = auditor.get(OnDuty.path(service, "audit-verification" + query)).must(200).body();
    var contradicted =
        anchors.stream()
            .filter(anchor -> anchor.path("contradicted").asBoolean())
            .map(anchor -> anchor.path("position").asLong())
            .toList();
    return new Verdict(service, keeper, anchors.size(), contradicted, report);
  }
}
