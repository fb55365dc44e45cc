package org.gonghui.stack.operating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gonghui.stack.client.Voice;

/// Has member-service compare its statistics with a recount.
public record StatisticsProof(Voice auditor) {

  /// What came of it.
  ///
  /// @param report of the service
  public record Verdict(JsonNode report) {

    public boolean isEqual() {
      return report.path("equal").asBoolean();
    }

    /// Sentences for the person at the terminal.
    public List<String> lines() {
      var lines = new ArrayList<String>();
      report.path("totals").forEach(total -> lines.add(total(total)));
      report.path("differences").forEach(found -> lines.add(difference(found)));
      lines.add(
          (isEqual() ? "Equal to a recount" : "NOT equal to a recount")
              + " as of "
              + report.path("asOf").asText());
      return lines;
    }

    private static String total(JsonNode total) {
      return "%-8s %,14d counted %,14d found %,6d counters differ"
          .formatted(
              total.path("thing").asText().toLowerCase(Locale.ROOT),
              total.path("counted").asLong(),
              total.path("found").asLong(),
              total.path("differing").asLong());
    }

    private static String difference(JsonNode found) {
      return "  %s of %s%s: counted %,d, by days %,d, found %,d"
          .formatted(
              found.path("thing").asText().toLowerCase(Locale.ROOT),
              found.path("organizationId").asText(),
              found.has("form") ? " " + found.path("form").asText() : "",
              found.path("counted").asLong(),
              found.path("dated").asLong(),
              found.path("found").asLong());
    }
  }

  public Verdict verdict() {
    return new Verdict(auditor.post("/v1/statistics/checks", "").must(200).body());
  }
}
