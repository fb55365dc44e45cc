package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gonghui.screening.Api;
import org.gonghui.screening.Clinic;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ResultIT {
  @Inject Clinic clinic;
  @Inject Screening screening;
  @Inject Clock clock;

  @Test
  void isRecordedOnceAndTheSameAgainIsTheSame() {
    var booked = clinic.booked();
    var answer = clinic.answer(booked.number(), "RECALL");

    var first = Api.only(clinic.record(booked, answer));
    var again = Api.only(clinic.record(booked, answer));
    answer.put("outcome", "NORMAL");
    var other = Api.only(clinic.record(booked, answer));

    assertThat(first).containsEntry("status", 201).containsKeys("resultId", "etag");
    assertThat(again).containsEntry("status", 200).containsEntry("resultId", first.get("resultId"));
    assertThat(other).containsEntry("status", 409);
    assertThat(Api.code(other)).isEqualTo("ALREADY_RECORDED");
    assertThat(Clinic.invitation(booked)).isEqualTo("DONE");
  }

  @Test
  void unknownForeignAndCancelledNumbersLookTheSame() {
    var booked = clinic.booked();
    var cancelled = clinic.booked();
    Database.execute(
        "update appointment set state = 'CANCELLED' where number = ?", cancelled.number());
    var stranger = screening.qualifiedHospital();

    var unknown = Api.only(clinic.record(booked, clinic.answer("S-0000-0000-0000")));
    var gone = Api.only(clinic.record(cancelled, clinic.answer(cancelled.number())));
    var foreign =
        Api.only(
            Api.post(
                Api.hospital(stranger),
                Clinic.RESULTS,
                Screening.items(List.of(clinic.answer(booked.number())))));

    for (var item : List.of(unknown, gone, foreign)) {
      assertThat(item).containsEntry("status", 404);
      assertThat(Api.code(item)).isEqualTo("UNKNOWN_APPOINTMENT");
      assertThat(withoutTrace(item)).isEqualTo(withoutTrace(unknown));
    }
  }

  @Test
  void aSuspendedHospitalAnswersAndReadsNothing() {
    var booked = clinic.booked();
    Database.execute(
        "update roster_partner set state = 'SUSPENDED' where id = ?", booked.open().hospital());

    assertThat(clinic.record(booked, clinic.answer(booked.number())).statusCode()).isEqualTo(403);
    var hospital = Api.hospital(booked.open().hospital());
    assertThat(Api.get(hospital, "/v1/screening-appointments").statusCode()).isEqualTo(403);
    assertThat(Clinic.results(booked)).isZero();
  }

  @Test
  void isTakenFromTheStartOfTheDateOnAndNotInTheFuture() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today().plusDays(1), 1);
    var number = screening.booked(open, open.women().getFirst(), session);
    var tomorrow = new Clinic.Booked(open, session, number);

    var early = Api.only(clinic.record(tomorrow, clinic.answer(number)));
    assertThat(early).containsEntry("status", 422);
    assertThat(Api.code(early)).isEqualTo("RESULT_TOO_EARLY");
    var future =
        Api.only(
            clinic.record(
                tomorrow,
                Screening.answer(
                    number, "NORMAL", Clinic.FIRST, clock.instant().plusSeconds(60).toString())));
    assertThat(future).containsEntry("status", 400);
    assertThat(Api.code(future)).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void whatWasFoundIsSealedInOneSize() {
    var ill = clinic.booked();
    var well = clinic.booked();
    var finding = clinic.answer(ill.number());
    finding.put("outcome", "SUSPECTED");
    finding.put("findingCode", "CANARY-N63");
    clinic.record(ill, finding).then().statusCode(207);
    clinic.record(well, clinic.answer(well.number())).then().statusCode(207);

    var contents =
        Database.rows("select content from screening_result").stream()
            .map(row -> row.get("content"))
            .filter(byte[].class::isInstance)
            .map(byte[].class::cast)
            .toList();

    assertThat(contents).hasSizeGreaterThanOrEqualTo(2);
    assertThat(contents.stream().map(content -> content.length).distinct()).hasSize(1);
    assertThat(contents)
        .allSatisfy(content ->
            assertThat(new String(content, StandardCharsets.ISO_8859_1))
                .doesNotContain("SUSPECTED", "CANARY", "NORMAL"));
  }

  private static String withoutTrace(Map<String, Object> item) {
    return item.toString().replaceAll("traceId=[0-9a-f]*", "");
  }
}
