package org.gonghui.stack.operating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.stack.client.Pages;
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

  /// As many as a request line holds.
  private static final int AT_ONCE = 40;

  /// What was found.
  ///
  /// @param report of the service, with the last anchors
  /// @param further reports, of the anchors before
  /// @param keeper the service whose anchors were handed in
  /// @param contradicted anchors that the keeper holds and that contradict each other, by position
  public record Verdict(
      String service,
      String keeper,
      int anchors,
      List<Long> contradicted,
      JsonNode report,
      List<JsonNode> further) {

    public boolean intact() {
      return reports().allMatch(each -> each.path("intact").asBoolean()) && contradicted.isEmpty();
    }

    private Stream<JsonNode> reports() {
      return Stream.concat(Stream.of(report), further.stream());
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
      reports()
          .forEach(each ->
              each.path("findings").forEach(found -> lines.add("            " + told(found))));
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
    var anchors = new ArrayList<JsonNode>();
    new Pages(auditor)
        .each(
            OnDuty.path(keeper, "audit-anchors"),
            anchor -> {
              if (anchor.path("service").asText().equals(service)) {
                anchors.add(anchor);
              }
            });
    var report =
        report(service, "walk=true", anchors.subList(0, Math.min(AT_ONCE, anchors.size())));
    var further = new ArrayList<JsonNode>();
    for (int from = AT_ONCE; from < anchors.size(); from += AT_ONCE) {
      var some = anchors.subList(from, Math.min(from + AT_ONCE, anchors.size()));
      further.add(report(service, "walk=false", some));
    }
    var contradicted =
        anchors.stream()
            .filter(anchor -> anchor.path("contradicted").asBoolean())
            .map(anchor -> anchor.path("position").asLong())
            .toList();
    return new Verdict(service, keeper, anchors.size(), contradicted, report, further);
  }

  private JsonNode report(String service, String how, List<JsonNode> anchors) {
    var query =
        anchors.stream()
            .map(anchor ->
                "&anchor=" + anchor.path("position").asLong() + ":" + anchor.path("head").asText())
            .collect(Collectors.joining("", "?" + how, ""));
    return auditor.get(OnDuty.path(service, "audit-verification" + query)).must(200).body();
  }
}
