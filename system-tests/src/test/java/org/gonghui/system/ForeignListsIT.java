package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What belongs to another organisation, member, hospital or agency stands in no list either: whoever had no part in the
/// story finds nothing where others find what it left.
@ExtendWith(RunningSystem.class)
class ForeignListsIT {
  /// By path: a table that the story has filled, and what narrows the list to its city where a stranger's is not empty.
  private static final Map<String, Listed> LISTS =
      Map.ofEntries(
          Map.entry("/v1/members", new Listed("member", "membership", "")),
          Map.entry(
              "/v1/organizations", new Listed("member", "organization", "?divisionCode=210400")),
          Map.entry("/v1/assistance-cases", new Listed("assistance", "relief_case", "")),
          Map.entry("/v1/me/assistance-cases", new Listed("assistance", "relief_case", "")),
          Map.entry("/v1/funds", new Listed("assistance", "fund", "")),
          Map.entry("/v1/payments", new Listed("assistance", "payment", "")),
          Map.entry("/v1/screening-campaigns", new Listed("screening", "campaign", "")),
          Map.entry("/v1/screening-invitations", new Listed("screening", "invitation", "")),
          Map.entry("/v1/me/screening-invitations", new Listed("screening", "invitation", "")),
          Map.entry("/v1/screening-appointments", new Listed("screening", "appointment", "")),
          Map.entry("/v1/me/screening-appointments", new Listed("screening", "appointment", "")),
          Map.entry("/v1/skill-certificates", new Listed("training", "skill_certificate", "")),
          Map.entry("/v1/me/skill-certificates", new Listed("training", "skill_certificate", "")),
          Map.entry("/v1/me/skill-subsidies", new Listed("training", "skill_subsidy", "")));

  private final LocalSystem system;
  private final Stage stage;

  ForeignListsIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
  }

  private record Listed(String service, String table, String narrowed) {}

  @Test
  void aStrangerFindsNothingOfTheStorys(Story played) throws Exception {
    var tokens = new Strangers(stage).tokens();
    var gateway = Client.impatient(system.address("gateway"));
    var asked = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (var operation : Operation.all()) {
      var listed = LISTS.get(operation.path());
      if (listed == null || !operation.method().equals("GET")) {
        continue;
      }
      asked.add(operation.path());
      assertThat(new ServiceTables(system, listed.service()).number(countOf(listed))).isPositive();
      for (var role : operation.roles()) {
        var token = tokens.apply(role);
        var answer =
            gateway.get(
                operation.path() + listed.narrowed(), Map.of("Authorization", "Bearer " + token));
        if (answer.status() != 200 || !answer.body().path("items").isEmpty()) {
          wrong.add("%s as %s: %d".formatted(operation, role, answer.status()));
        }
      }
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(LISTS.keySet());
    assertThat(wrong).isEmpty();
  }

  private static String countOf(Listed listed) {
    return "select count(*) from " + listed.table();
  }
}
