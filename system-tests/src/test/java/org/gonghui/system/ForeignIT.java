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
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What belongs to another organisation, member, hospital, agency or bank is answered as what is not there: the same
/// bytes, for every operation with an id, on things that the story left.
@ExtendWith(RunningSystem.class)
class ForeignIT {
  private static final int STRANGER = 3_990;

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
  private final Client gateway;

  ForeignIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.gateway = Client.impatient(system.address("gateway"));
  }

  @Test
  void aForeignThingIsAnsweredAsOneThatIsNotThere() throws IOException {
    system.playStory(line -> {});
    var left = leftByTheStory();
    var callers =
        Map.of(
            "member", stranger().token(),
            "hospital", doctorOfAnotherHospital(),
            "agency", stage.sample("agency-b").token(),
            "bank", foreignBank());
    var wrong = new ArrayList<String>();
    var calls = 0;
    for (var operation : Operation.all()) {
      var thing = thing(operation, left);
      if (thing.isEmpty()) {
        continue;
      }
      for (var role : operation.roles()) {
        calls++;
        var token = callers.containsKey(role) ? callers.get(role) : staff(role);
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
  void aForeignOrganizationAsAParameterIsRefused() {
    var foreign = stage.cast().organization("210400");
    for (var call :
        Map.of(
                "officer", "/v1/members?organization=",
                "reviewer", "/v1/assistance-cases?organization=",
                "finance", "/v1/funds?organization=")
            .entrySet()) {
      stage
          .staff(call.getKey(), stage.cast().organization("110118"))
          .get(call.getValue() + foreign)
          .mustRefuse(403, "ORGANIZATION_OUT_OF_SCOPE");
    }
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

  private String doctorOfAnotherHospital() {
    return stage
        .cast()
        .anybody(
            "doctor-b",
            List.of("hospital"),
            List.of(),
            Optional.of(stage.cast().partner("hospital-b")));
  }

  private String staff(String role) {
    return stage.staff(role, stage.cast().organization("110118")).token();
  }

  /// A member, but not of the story.
  private Voice stranger() {
    var stranger = stage.member("stranger");
    new Login(stage)
        .bind(
            stranger,
            "石生",
            MadeUp.idNumber("320281", stage.run(), STRANGER, false),
            MadeUp.phone(stage.run(), STRANGER))
        .must(200);
    stranger
        .postOnce(
            "/v1/membership-applications",
            Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", "320281"))
        .must(201);
    stage.await(
        "the other services to know the stranger",
        () ->
            Optional.of(stranger)
                .filter(v -> v.get("/v1/me/skill-subsidies").status() == 200)
                .filter(v -> v.get("/v1/me/assistance-cases").status() == 200)
                .filter(v -> v.get("/v1/me/screening-invitations").status() == 200));
    return stranger;
  }

  private String foreignBank() {
    var bank =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", "BANK", "name", "另一演示银行 " + stage.run()))
            .must(201)
            .text("id");
    var token =
        stage.cast().anybody("bank-of-" + bank, List.of("bank"), List.of(), Optional.of(bank));
    stage.await(
        "the bank to be known",
        () ->
            Optional.of(token)
                .filter(t ->
                    gateway
                            .get(
                                "/v1/bank-messages/" + UUID.randomUUID(),
                                Map.of("Authorization", "Bearer " + t))
                            .status()
                        == 404));
    return token;
  }
}
