package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Clinic;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a second doctor's word does.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ConfirmationIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Clinic clinic;
  @Inject Told told;
  @Inject Clock clock;

  @Test
  void aSecondDoctorConfirmsAndTheEntitlementIsToldSealed() {
    var recorded = clinic.recorded("SUSPECTED");

    var answer = clinic.confirm(recorded, Clinic.SECOND, "C50.9");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("state")).isEqualTo("CONFIRMED");
    assertThat(answer.header("Location")).endsWith(recorded.path());
    await().atMost(SOON).until(() -> told.entitlementsOf(recorded).size() == 1);
    var entitlement = told.entitlementsOf(recorded).getFirst();
    assertThat(entitlement)
        .containsEntry("code", "FOLLOW_UP_SUPPORT")
        .containsEntry("campaignId", recorded.open().campaign());
    assertThat(clinic.confirm(recorded, Clinic.SECOND, "C50.9").statusCode()).isEqualTo(409);
    assertThat(clinic.ruleOut(recorded, Clinic.SECOND).statusCode()).isEqualTo(409);
  }

  @Test
  void whatDoesNotEntitleIsConfirmedAndToldToNobody() {
    var recorded = clinic.recorded("OTHER_FINDING");
    var ruledOut = clinic.recorded("SUSPECTED");

    assertThat(clinic.confirm(recorded, Clinic.SECOND, "N63").statusCode()).isEqualTo(201);
    var out = clinic.ruleOut(ruledOut, Clinic.SECOND);
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.jsonPath().getString("state")).isEqualTo("RULED_OUT");
    var later = clinic.recorded("SUSPECTED");
    clinic.confirm(later, Clinic.SECOND, "C53").then().statusCode(201);

    // the relay keeps the order of the outbox: what came before would have been sent
    await().atMost(SOON).until(() -> told.entitlementsOf(later).size() == 1);
    assertThat(told.entitlementsOf(recorded)).isEmpty();
    assertThat(told.entitlementsOf(ruledOut)).isEmpty();
  }

  @Test
  void withoutAFindingThereIsNothingToConfirm() {
    var answer = clinic.confirm(clinic.recorded("NORMAL"), Clinic.SECOND, "C50.9");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Api.code(answer)).isEqualTo("NOTHING_TO_CONFIRM");
  }

  @Test
  void tellsEveryFaultAfterFindingTheResult() {
    var recorded = clinic.recorded("SUSPECTED");
    var doctor = Api.doctor(recorded.open().hospital(), Clinic.SECOND);
    var faulty = Map.of("diagnosisCode", "cancer", "confirmedAt", "2099-01-01T00:00:00Z");

    var answer = Api.post(doctor, recorded.path() + "/confirmation", faulty);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().<String>getList("violations.field"))
        .containsExactly("confirmedAt", "diagnosisCode");
    assertThat(
            Api.post(doctor, Clinic.RESULTS + "/" + UUID.randomUUID() + "/confirmation", faulty)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOpinionIsNotOlderThanTheResult() {
    var recorded = clinic.recorded("SUSPECTED");
    var doctor = Api.doctor(recorded.open().hospital(), Clinic.SECOND);
    var before = clock.instant().minus(Duration.ofHours(1)).toString();

    var early = clinic.confirm(recorded, doctor, "C50.9", before);
    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(Api.code(early)).isEqualTo("VALIDATION_FAILED");
    assertThat(early.jsonPath().<String>getList("violations.field")).containsExactly("confirmedAt");
    assertThat(early.jsonPath().<String>getList("violations.code"))
        .containsExactly("BEFORE_RESULT");
    assertThat(clinic.ruleOut(recorded, Clinic.SECOND, before).statusCode()).isEqualTo(400);
    var future = clock.instant().plus(Duration.ofHours(1)).toString();
    var late = clinic.ruleOut(recorded, Clinic.SECOND, future);
    assertThat(late.jsonPath().<String>getList("violations.code")).containsExactly("IN_THE_FUTURE");

    clinic.confirm(recorded, Clinic.SECOND, "C50.9").then().statusCode(201);
  }

  @Test
  void neitherNoticesNorAuditNorCallsTellTheIllFromTheWell() {
    var ill = clinic.recorded("SUSPECTED");
    var well = clinic.recorded("SUSPECTED");
    clinic.confirm(ill, Clinic.SECOND, "C50.9").then().statusCode(201);
    clinic.ruleOut(well, Clinic.SECOND).then().statusCode(200);

    assertThat(actions(ill)).isEqualTo(actions(well));
    assertThat(calls(ill)).isEqualTo(calls(well)).isNotEmpty();
    assertThat(
            Topics.consume("gonghui.screening.notice").stream()
                .map(record -> String.valueOf(record.value()).length())
                .distinct())
        .hasSizeLessThanOrEqualTo(1);
  }

  /// What a hospital's calls leave beside a result, but for ids and times.
  private static List<Map<String, @Nullable Object>> calls(Clinic.Recorded recorded) {
    return Database.rows(
        """
        select method, operation_id, replace(path, ?, '') as path, status, code, duration_ms
        from partner_call where path like '%' || ? || '%' order by id
        """,
        recorded.id(), recorded.id());
  }

  private static List<Object> actions(Clinic.Recorded recorded) {
    return Database.rows(
            "select action from audit_entry where subject = cast(? as uuid) order by id",
            recorded.id())
        .stream()
        .<Object>map(row -> String.valueOf(row.get("action")))
        .toList();
  }
}
