package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Voice;

/// Cases that open by themselves when a finding was confirmed (A7), and what she adds to hers.
public final class Condolences {
  private static final String SELF_PAID = "23456.78";

  private final Stage stage;

  public Condolences(Stage stage) {
    this.stage = stage;
  }

  /// Waits until her case is there.
  ///
  /// @return its id
  public String opened(Voice woman) {
    return stage.await("her case", () -> own(woman.quietly()));
  }

  private static Optional<String> own(Voice woman) {
    var cases = woman.get("/v1/me/assistance-cases");
    return cases.status() == 200 ? of(cases.body().path("items")) : Optional.empty();
  }

  private static Optional<String> of(JsonNode cases) {
    for (var each : cases) {
      if (each.path("programme").asText().equals("CONDOLENCE")) {
        return Optional.of(each.path("id").asText());
      }
    }
    return Optional.empty();
  }

  /// Her bills.
  public Map<String, Object> evidence(Voice woman) {
    var bill =
        Map.of("sum", Stage.sum(SELF_PAID), "issuedOn", stage.today().minusDays(1).toString());
    return Map.of(
        "bills", List.of(bill),
        "selfPaid", Stage.sum(SELF_PAID),
        "consents", List.of(new Login(stage).consent(woman, "MEDICAL_DATA")));
  }
}
