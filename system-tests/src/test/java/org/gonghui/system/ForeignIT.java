package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Story;
import org.gonghui.stack.story.Treasury;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What belongs to another organisation, member, hospital, agency or bank is answered as what is not there: the same
/// bytes, for every operation with an id, on things that the story left.
@ExtendWith(RunningSystem.class)
class ForeignIT {
  /// Whose id a path takes: service and table.
  private static final Map<String, List<String>> THINGS =
      Map.ofEntries(
          Map.entry("/v1/organizations/", List.of("member", "organization")),
          Map.entry("/v1/member-imports/", List.of("member", "member_import")),
          Map.entry("/v1/members/", List.of("member", "person")),
          Map.entry("/v1/membership-applications/", List.of("member", "membership_application")),
          Map.entry("/v1/me/identity-checks/", List.of("member", "identity_check")),
          Map.entry("/v1/me/card/codes/", List.of("member", "card_code")),
          Map.entry("/v1/me/messages/", List.of("member", "inbox_message")),
          Map.entry("/v1/assistance-cases/", List.of("assistance", "relief_case")),
          Map.entry("/v1/me/assistance-cases/", List.of("assistance", "relief_case")),
          Map.entry("/v1/funds/", List.of("assistance", "fund")),
          Map.entry("/v1/payments/", List.of("assistance", "payment")),
          Map.entry("/v1/payment-batches/", List.of("assistance", "payment_batch")),
          Map.entry("/v1/bank-messages/", List.of("assistance", "bank_message")),
          Map.entry("/v1/screening-campaigns/", List.of("screening", "campaign")),
          Map.entry("/v1/screening-results/", List.of("screening", "screening_result")),
          Map.entry("/v1/me/screening-appointments/", List.of("screening", "appointment")),
          Map.entry("/v1/skill-certificates/", List.of("training", "skill_certificate")),
          Map.entry("/v1/me/skill-certificates/", List.of("training", "skill_certificate")),
          Map.entry("/v1/me/skill-subsidies/", List.of("training", "skill_subsidy")));

  private final LocalSystem system;
  private final Stage stage;
  private final Strangers strangers;
  private final Client gateway;

  ForeignIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.strangers = new Strangers(stage);
    this.gateway = Client.impatient(system.address("gateway"));
  }

  @Test
  void aForeignThingIsAnsweredAsOneThatIsNotThere(Story played) throws IOException {
    var left = leftByTheStory();
    var tokens = strangers.tokens();
    var wrong = new ArrayList<String>();
    var calls = 0;
    for (var operation : Operation.all()) {
      var thing = thing(operation, left);
      if (thing.isEmpty()) {
        continue;
      }
      for (var role : operation.roles()) {
        calls++;
        var token = tokens.apply(role);
        var foreign = new Shape(operation.call(gateway, token, thing.get()));
        var absent = new Shape(operation.call(gateway, token, UUID.randomUUID().toString()));
        if (foreign.status() != 404 || !foreign.equals(absent)) {
          wrong.add("%s as %s: %s, absent %s".formatted(operation, role, foreign, absent));
        }
      }
    }
    System.out.printf("%d pairs of calls on foreign things%n", calls);
    assertThat(calls).isGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aForeignOrganizationAsAParameterIsRefused(Story played) {
    var foreign = stage.cast().organization("210400");
    var refused =
        List.of(
            strangers.staff("officer").get("/v1/members?organization=" + foreign),
            strangers.staff("officer").get("/v1/screening-invitations?organization=" + foreign),
            strangers.staff("officer").get("/v1/organizations?ancestor=" + foreign),
            strangers.staff("reviewer").get("/v1/assistance-cases?organization=" + foreign),
            strangers.staff("finance").get("/v1/funds?organization=" + foreign),
            sendsAList(foreign),
            strangers.staff("officer").post("/v1/screening-campaigns", campaign(foreign)),
            strangers.staff("finance").post("/v1/funds", fund(foreign)),
            strangers.staff("admin").post("/v1/organizations", group(foreign)));
    refused.forEach(answer -> answer.mustRefuse(403, "ORGANIZATION_OUT_OF_SCOPE"));
  }

  private Answer sendsAList(String organization) {
    var query =
        "?organization=%s&consent=EMPLOYER_DECLARED&consentDate=%s"
            .formatted(organization, stage.today());
    return strangers.staff("officer").post("/v1/member-imports" + query, "text/csv", "姓名\n");
  }

  private Map<String, Object> campaign(String organization) {
    return Map.of(
        "name", "外人的筛查（演示）",
        "organizationId", organization,
        "opensOn", stage.today().toString(),
        "closesOn", stage.today().plusDays(30).toString(),
        "programme", "TWO_CANCER",
        "audience", Map.of("sex", "FEMALE"),
        "items", List.of("HPV"));
  }

  private Map<String, Object> fund(String organization) {
    return Map.of(
        "code",
        "FOREIGN",
        "name",
        "外人的资金（演示）",
        "organizationId",
        organization,
        "account",
        Treasury.payee("外人", stage.run()),
        "bankPartnerId",
        stage.cast().partner("bank"));
  }

  private static Map<String, String> group(String parent) {
    return Groups.named("外人的小组（演示）", parent);
  }

  /// The newest id of each kind, by the path that takes it.
  private Map<String, String> leftByTheStory() {
    return THINGS.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                kind -> newest(kind.getValue().getFirst(), kind.getValue().getLast())));
  }

  private static Optional<String> thing(Operation operation, Map<String, String> left) {
    return operation.hasId()
        ? Optional.ofNullable(
            left.get(operation.path().substring(0, operation.path().indexOf("{id}"))))
        : Optional.empty();
  }

  private String newest(String service, String table) {
    var rows =
        new ServiceTables(system, service)
            .rows("select id from " + table + " order by id desc limit 1");
    assertThat(rows).as("what the story left in " + table).isNotEmpty();
    return rows.getFirst().getFirst();
  }
}
