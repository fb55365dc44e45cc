package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.screening.Api;
import org.gonghui.screening.Race;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ConfirmationIT {
  private static final String PATH = "/v1/screening-results/";
  private static final String TOPIC = "gonghui.screening.entitlement";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  @Inject Screening screening;
  @Inject Envelopes envelopes;
  @Inject Clock clock;

  /// A result with this outcome of a campaign's one woman.
  private record Recorded(Screening.Open open, String id) {}

  @Test
  void aSecondDoctorConfirmsAndTheEntitlementIsToldSealed() {
    var recorded = recorded("SUSPECTED");

    var answer = confirm(recorded, SECOND, "C50.9");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("state")).isEqualTo("CONFIRMED");
    assertThat(answer.header("Location")).endsWith(PATH + recorded.id());
    await().atMost(SOON).until(() -> entitlementsOf(recorded).size() == 1);
    var told = entitlementsOf(recorded).getFirst();
    assertThat(told)
        .containsEntry("code", "FOLLOW_UP_SUPPORT")
        .containsEntry("campaignId", recorded.open().campaign());
    assertThat(confirm(recorded, SECOND, "C50.9").statusCode()).isEqualTo(409);
    assertThat(ruleOut(recorded, SECOND).statusCode()).isEqualTo(409);
  }

  @Test
  void whoRecordedItAndASystemConfirmNothing() {
    var recorded = recorded("SUSPECTED");

    var same = confirm(recorded, FIRST, "C50.9");
    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(Api.code(same)).isEqualTo("FOUR_EYES");
    var body = Map.of("diagnosisCode", "C50.9", "confirmedAt", clock.instant().toString());
    var system =
        Api.post(
            Api.hospital(recorded.open().hospital()), PATH + recorded.id() + "/confirmation", body);
    assertThat(system.statusCode()).isEqualTo(403);
    var stranger =
        Api.post(
            Api.doctor(screening.qualifiedHospital(), SECOND),
            PATH + recorded.id() + "/confirmation",
            body);
    assertThat(stranger.statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyConfirmsTheirOwnIllness() {
    var recorded = recorded("SUSPECTED");
    var herself =
        Token.of("hospital", "member")
            .subject(recorded.open().women().getFirst().subject())
            .partner(recorded.open().hospital())
            .sign();

    var answer =
        Api.post(
            herself,
            PATH + recorded.id() + "/confirmation",
            Map.of("diagnosisCode", "C50.9", "confirmedAt", clock.instant().toString()));

    assertThat(Api.code(answer)).isEqualTo("FOUR_EYES");
  }

  @Test
  void whatDoesNotEntitleIsConfirmedAndToldToNobody() {
    var recorded = recorded("OTHER_FINDING");
    var ruledOut = recorded("SUSPECTED");

    assertThat(confirm(recorded, SECOND, "N63").statusCode()).isEqualTo(201);
    var out = ruleOut(ruledOut, SECOND);
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.jsonPath().getString("state")).isEqualTo("RULED_OUT");
    var later = recorded("SUSPECTED");
    confirm(later, SECOND, "C53").then().statusCode(201);

    // the relay keeps the order of the outbox: what came before would have been sent
    await().atMost(SOON).until(() -> entitlementsOf(later).size() == 1);
    assertThat(entitlementsOf(recorded)).isEmpty();
    assertThat(entitlementsOf(ruledOut)).isEmpty();
  }

  @Test
  void withoutAFindingThereIsNothingToConfirm() {
    var answer = confirm(recorded("NORMAL"), SECOND, "C50.9");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Api.code(answer)).isEqualTo("NOTHING_TO_CONFIRM");
  }

  @Test
  void tellsEveryFaultAfterFindingTheResult() {
    var recorded = recorded("SUSPECTED");
    var doctor = Api.doctor(recorded.open().hospital(), SECOND);
    var faulty = Map.of("diagnosisCode", "cancer", "confirmedAt", "2099-01-01T00:00:00Z");

    var answer = Api.post(doctor, PATH + recorded.id() + "/confirmation", faulty);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().<String>getList("violations.field"))
        .containsExactly("confirmedAt", "diagnosisCode");
    assertThat(Api.post(doctor, PATH + UUID.randomUUID() + "/confirmation", faulty).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aRetractedResultTakesItsEntitlementBack() {
    var recorded = recorded("SUSPECTED");
    confirm(recorded, SECOND, "C53.9").then().statusCode(201);

    retract(recorded).then().statusCode(200);

    await()
        .atMost(SOON)
        .until(
            () -> typesOf(recorded).equals(List.of("EntitlementArisen", "EntitlementRetracted")));
    assertThat(
            Topics.consume(TOPIC).stream()
                .map(record -> String.valueOf(record.value()).length())
                .distinct())
        .hasSize(1);
  }

  @Test
  void retractionAndConfirmationEndInOneOrder() {
    for (int round = 0; round < 8; round++) {
      var recorded = recorded("SUSPECTED");

      var answers =
          Race.of(2, i -> i == 0 ? retract(recorded) : confirm(recorded, SECOND, "C50.9"));

      assertThat(answers.getFirst().statusCode()).isEqualTo(200);
      if (answers.getLast().statusCode() == 201) {
        await()
            .atMost(SOON)
            .until(() ->
                typesOf(recorded).equals(List.of("EntitlementArisen", "EntitlementRetracted")));
      } else {
        assertThat(answers.getLast().statusCode()).isEqualTo(409);
        assertThat(answers.getLast().jsonPath().getString("currentState")).isEqualTo("RETRACTED");
      }
    }
  }

  @Test
  void twoConfirmationsAtOnceEntitleOnce() {
    var recorded = recorded("SUSPECTED");

    var answers = Race.of(16, i -> confirm(recorded, UUID.randomUUID(), "C50.9"));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    await().atMost(SOON).until(() -> !entitlementsOf(recorded).isEmpty());
    assertThat(entitlementsOf(recorded)).hasSize(1);
  }

  @Test
  void neitherNoticesNorAuditTellTheIllFromTheWell() {
    var ill = recorded("SUSPECTED");
    var well = recorded("SUSPECTED");
    confirm(ill, SECOND, "C50.9").then().statusCode(201);
    ruleOut(well, SECOND).then().statusCode(200);

    assertThat(actions(ill)).isEqualTo(actions(well));
    assertThat(
            Topics.consume("gonghui.screening.notice").stream()
                .map(record -> String.valueOf(record.value()).length())
                .distinct())
        .hasSizeLessThanOrEqualTo(1);
  }

  private Recorded recorded(String outcome) {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    var number = screening.booked(open, open.women().getFirst(), session);
    var item =
        Api.only(
            Api.post(
                Api.hospital(open.hospital()),
                "/v1/screening-results",
                Screening.items(
                    List.of(
                        Screening.answer(number, outcome, FIRST, clock.instant().toString())))));
    return new Recorded(open, String.valueOf(item.get("resultId")));
  }

  private Response confirm(Recorded recorded, UUID doctor, String diagnosis) {
    return Api.post(
        Api.doctor(recorded.open().hospital(), doctor),
        PATH + recorded.id() + "/confirmation",
        Map.of("diagnosisCode", diagnosis, "confirmedAt", clock.instant().toString()));
  }

  private Response ruleOut(Recorded recorded, UUID doctor) {
    return Api.post(
        Api.doctor(recorded.open().hospital(), doctor),
        PATH + recorded.id() + "/ruling-out",
        Map.of("confirmedAt", clock.instant().toString()));
  }

  private static Response retract(Recorded recorded) {
    return Api.post(Api.hospital(recorded.open().hospital()), PATH + recorded.id() + "/retraction");
  }

  private static List<Object> actions(Recorded recorded) {
    return Database.rows(
            "select action from audit_entry where subject = cast(? as uuid) order by id",
            recorded.id())
        .stream()
        .<Object>map(row -> String.valueOf(row.get("action")))
        .toList();
  }

  /// What arose for the campaign's one woman, opened as assistance-service does.
  private List<Map<String, Object>> entitlementsOf(Recorded recorded) {
    return Topics.consume(TOPIC).stream()
        .filter(record -> type(record).equals("EntitlementArisen"))
        .map(this::open)
        .filter(
            told -> recorded.open().women().getFirst().id().toString().equals(told.get("memberId")))
        .toList();
  }

  private List<String> typesOf(Recorded recorded) {
    var references =
        entitlementsOf(recorded).stream()
            .map(told -> String.valueOf(told.get("reference")))
            .toList();
    return Topics.consume(TOPIC).stream()
        .filter(record -> references.contains(record.key()))
        .map(ConfirmationIT::type)
        .toList();
  }

  private static String type(ConsumerRecord<String, @Nullable String> record) {
    return Topics.header(record, "ce_type").split("\\.", -1)[3];
  }

  @SuppressWarnings("unchecked") // JSON of any shape
  private Map<String, Object> open(ConsumerRecord<String, @Nullable String> record) {
    var data = io.restassured.path.json.JsonPath.from(String.valueOf(record.value()));
    return envelopes.open("entitlement", data.getString("sealed"), Map.class);
  }
}
