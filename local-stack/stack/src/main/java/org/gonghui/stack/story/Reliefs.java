package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.client.api.MyAssistanceCasesApi;
import org.gonghui.client.model.Evidence;
import org.gonghui.client.model.IllnessFacts;
import org.gonghui.client.model.OpenCase;
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
    var facts = Json.as(made.path("facts"), IllnessFacts.class);
    var wish = new OpenCase().programme("ILLNESS_RELIEF").facts(facts);
    return member
        .call(MyAssistanceCasesApi::new, api -> api.openAssistanceCase(Voice.key(), wish))
        .must(201)
        .getId();
  }

  /// What the member sends in for these facts.
  public Evidence evidence(Voice member, JsonNode made) {
    return new Bills(stage).of(member, selfPaid(made.path("facts")).toPlainString());
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
