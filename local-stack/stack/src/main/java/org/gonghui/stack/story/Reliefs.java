package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Json;

/// Cases of relief in illness (A1) with made-up facts.
public final class Reliefs {
  private final Stage stage;

  public Reliefs(Stage stage) {
    this.stage = stage;
  }

  /// A case, from its facts: `name`, `facts` and the sum that is `expected`.
  ///
  /// @return its id
  public String apply(Voice member, JsonNode made) {
    return member
        .postOnce(
            "/v1/me/assistance-cases",
            Map.of("programme", "ILLNESS_RELIEF", "facts", made.path("facts")))
        .must(201)
        .text("id");
  }

  /// What the member sends in for these facts.
  public Map<String, Object> evidence(Voice member, JsonNode made) {
    var selfPaid = Stage.sum(selfPaid(made.path("facts")).toPlainString());
    return Map.of(
        "bills",
            List.of(Map.of("sum", selfPaid, "issuedOn", stage.today().minusDays(1).toString())),
        "selfPaid", selfPaid,
        "consents", List.of(new Login(stage).consent(member, "MEDICAL_DATA")));
  }

  private static BigDecimal selfPaid(JsonNode facts) {
    return amount(facts, "totalCost")
        .subtract(amount(facts, "medicalInsurance"))
        .subtract(amount(facts, "stateAid"))
        .subtract(amount(facts, "mutualPlan"));
  }

  private static BigDecimal amount(JsonNode facts, String field) {
    return new BigDecimal(facts.path(field).path("amount").asText());
  }

  /// The 41 cases of 2018.
  public static List<JsonNode> of2018() {
    try (var file = Reliefs.class.getResourceAsStream("/demo/illness-relief-2018.json")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var cases = new ArrayList<JsonNode>();
      Json.parse(text).path("cases").forEach(cases::add);
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
