package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Race;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ResultIT {
  private static final String PATH = "/v1/screening-results";
  private static final UUID DOCTOR = UUID.randomUUID();

  @Inject Screening screening;
  @Inject Clock clock;

  /// An open campaign with one booked appointment.
  private record Booked(Screening.Open open, String session, String number) {}

  @Test
  void isRecordedOnceAndTheSameAgainIsTheSame() {
    var booked = booked();
    var answer = Screening.answer(booked.number(), "RECALL", DOCTOR, now());

    var first = Api.only(record(booked, answer));
    var again = Api.only(record(booked, answer));
    answer.put("outcome", "NORMAL");
    var other = Api.only(record(booked, answer));

    assertThat(first).containsEntry("status", 201).containsKeys("resultId", "etag");
    assertThat(again).containsEntry("status", 200).containsEntry("resultId", first.get("resultId"));
    assertThat(other).containsEntry("status", 409);
    assertThat(Api.code(other)).isEqualTo("ALREADY_RECORDED");
    assertThat(state(booked)).isEqualTo("DONE");
  }

  @Test
  void unknownForeignAndCancelledNumbersLookTheSame() {
    var booked = booked();
    var cancelled = booked();
    Database.execute(
        "update appointment set state = 'CANCELLED' where number = ?", cancelled.number());
    var stranger = screening.qualifiedHospital();

    var unknown = Api.only(record(booked, answer("S-0000-0000-0000")));
    var gone = Api.only(record(cancelled, answer(cancelled.number())));
    var foreign =
        Api.only(
            Api.post(
                Api.hospital(stranger), PATH, Screening.items(List.of(answer(booked.number())))));

    for (var item : List.of(unknown, gone, foreign)) {
      assertThat(item).containsEntry("status", 404);
      assertThat(Api.code(item)).isEqualTo("UNKNOWN_APPOINTMENT");
      assertThat(withoutTrace(item)).isEqualTo(withoutTrace(unknown));
    }
  }

  @Test
  void aSuspendedHospitalAnswersAndReadsNothing() {
    var booked = booked();
    Database.execute(
        "update roster_partner set state = 'SUSPENDED' where id = ?", booked.open().hospital());

    assertThat(record(booked, answer(booked.number())).statusCode()).isEqualTo(403);
    var hospital = Api.hospital(booked.open().hospital());
    assertThat(Api.get(hospital, "/v1/screening-appointments").statusCode()).isEqualTo(403);
    assertThat(results(booked)).isZero();
  }

  @Test
  void isTakenFromTheStartOfTheDateOnAndNotInTheFuture() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today().plusDays(1), 1);
    var number = screening.booked(open, open.women().getFirst(), session);
    var tomorrow = new Booked(open, session, number);

    var early = Api.only(record(tomorrow, answer(number)));
    assertThat(early).containsEntry("status", 422);
    assertThat(Api.code(early)).isEqualTo("RESULT_TOO_EARLY");
    var future =
        Api.only(
            record(
                tomorrow,
                Screening.answer(
                    number, "NORMAL", DOCTOR, clock.instant().plusSeconds(60).toString())));
    assertThat(future).containsEntry("status", 400);
    assertThat(Api.code(future)).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void aFaultyItemKeepsNoOtherBack() {
    var booked = booked();
    var faulty = answer(booked.number());
    faulty.put("outcome", "SPLENDID");

    var items =
        Api.items(
            Api.post(
                Api.hospital(booked.open().hospital()),
                PATH,
                Screening.items(List.of(faulty, answer(booked.number())))));

    assertThat(items).extracting(item -> item.get("status")).containsExactly(400, 201);
  }

  @Test
  void whoMissedItMayBookAgain() {
    var booked = booked();
    var missed = new HashMap<String, Object>(answer(booked.number()));
    missed.put("attended", false);
    missed.remove("outcome");

    assertThat(Api.only(record(booked, missed))).containsEntry("status", 201);

    assertThat(state(booked)).isEqualTo("INVITED");
    var session = screening.session(booked.open(), screening.today(), 1);
    assertThat(screening.booked(booked.open(), booked.open().women().getFirst(), session))
        .isNotEqualTo(booked.number());
  }

  @Test
  void takenBackItCanBeAnsweredAnew() {
    var booked = booked();
    var id = String.valueOf(Api.only(record(booked, answer(booked.number()))).get("resultId"));
    var hospital = Api.hospital(booked.open().hospital());

    var stranger = Api.hospital(screening.qualifiedHospital());
    assertThat(Api.post(stranger, PATH + "/" + id + "/retraction").statusCode()).isEqualTo(404);
    var retracted = Api.post(hospital, PATH + "/" + id + "/retraction");
    assertThat(retracted.statusCode()).isEqualTo(200);
    assertThat(retracted.jsonPath().getString("state")).isEqualTo("RETRACTED");
    assertThat(state(booked)).isEqualTo("BOOKED");
    assertThat(Api.post(hospital, PATH + "/" + id + "/retraction").statusCode()).isEqualTo(409);
    var anew = Api.only(record(booked, Screening.answer(booked.number(), "RECALL", DOCTOR, now())));
    assertThat(anew).containsEntry("status", 201);
    assertThat(anew.get("resultId")).isNotEqualTo(id);
  }

  @Test
  void theSameAnswerFrom32CallersIsRecordedOnce() {
    var booked = booked();
    var answer = answer(booked.number());

    var items = Race.of(32, i -> Api.only(record(booked, answer)));

    assertThat(items.stream().filter(item -> Integer.valueOf(201).equals(item.get("status"))))
        .hasSize(1);
    assertThat(items.stream().map(item -> item.get("resultId")).distinct()).hasSize(1);
    assertThat(results(booked)).isOne();
  }

  @Test
  void whatWasFoundIsSealedInOneSize() {
    var ill = booked();
    var well = booked();
    var finding = answer(ill.number());
    finding.put("outcome", "SUSPECTED");
    finding.put("findingCode", "CANARY-N63");
    record(ill, finding).then().statusCode(207);
    record(well, answer(well.number())).then().statusCode(207);

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

  @Test
  void aThousandAreAnsweredInOneCall() {
    var open = screening.open(1_000);
    var session = screening.session(open, screening.today(), 1_000);
    var places =
        open.women().stream()
            .map(woman -> Screening.place(Screening.invitation(open, woman), session))
            .toList();
    Api.post(Api.officer(open.city()), "/v1/screening-appointments", Screening.items(places))
        .then()
        .statusCode(207);
    var numbers =
        Database.rows("select number from appointment where session_id = cast(? as uuid)", session)
            .stream()
            .map(row -> answer(String.valueOf(row.get("number"))))
            .toList();
    var began = clock.instant();

    var answer = Api.post(Api.hospital(open.hospital()), PATH, Screening.items(numbers));

    assertThat(Api.items(answer))
        .hasSize(1_000)
        .allSatisfy(item -> assertThat(item).containsEntry("status", 201));
    // Not a benchmark: a statement per item and step would take far longer.
    assertThat(Duration.between(began, clock.instant())).isLessThan(Duration.ofSeconds(20));
  }

  private Booked booked() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    return new Booked(open, session, screening.booked(open, open.women().getFirst(), session));
  }

  private Response record(Booked booked, Map<String, Object> answer) {
    return Api.post(Api.hospital(booked.open().hospital()), PATH, Screening.items(List.of(answer)));
  }

  private Map<String, Object> answer(String number) {
    return Screening.answer(number, "NORMAL", DOCTOR, now());
  }

  private String now() {
    return clock.instant().toString();
  }

  private static String withoutTrace(Map<String, Object> item) {
    return item.toString().replaceAll("traceId=[0-9a-f]*", "");
  }

  private static String state(Booked booked) {
    return String.valueOf(
        Database.rows(
                "select state from invitation where campaign_id = cast(? as uuid)",
                booked.open().campaign())
            .getFirst()
            .get("state"));
  }

  private static long results(Booked booked) {
    return Database.number(
        "select count(*) from screening_result r join appointment a on a.id = r.appointment_id where a.number = ?",
        booked.number());
  }
}
