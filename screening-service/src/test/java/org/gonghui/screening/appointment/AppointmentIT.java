package org.gonghui.screening.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.screening.Api;
import org.gonghui.screening.Race;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World.Woman;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AppointmentIT {
  private static final String MINE = "/v1/me/screening-appointments";
  private static final int CALLERS = 32;

  @Inject Screening screening;

  @Test
  void aWomanBooksOnHerPhone() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), 2);

    var booked = book(open, woman, session);

    assertThat(booked.statusCode()).isEqualTo(201);
    assertThat(booked.jsonPath().getString("state")).isEqualTo("BOOKED");
    assertThat(booked.jsonPath().getString("appointmentNumber")).matches("S(-[0-9A-Z]{4}){3}");
    assertThat(booked.jsonPath().getString("checkInCode")).matches("\\d{6}");
    var read = Api.get(woman.token(), MINE + "/" + booked.jsonPath().getString("id"));
    assertThat(read.asString()).isEqualTo(booked.asString());
    assertThat(placesLeft(session)).isEqualTo(1);
    var again = book(open, woman, session);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Api.code(again)).isEqualTo("ALREADY_BOOKED");
  }

  @Test
  void bookingNeedsAKeyAndWithTheSameKeyBooksOnce() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var place =
        Screening.place(
            Screening.invitation(open, woman), screening.session(open, screening.today(), 2));
    assertThat(keyed(woman, null, place).statusCode()).isEqualTo(400);

    var first = keyed(woman, "key-1", place);
    var again = keyed(woman, "key-1", place);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void anothersInvitationIsNotFound() {
    var open = screening.open(2);
    var session = screening.session(open, screening.today(), 2);

    var answer =
        Api.post(
            open.women().getLast().token(),
            MINE,
            Screening.place(Screening.invitation(open, open.women().getFirst()), session));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionOfAnotherCampaignIsNotFound() {
    var open = screening.open(1);
    var other = screening.open(1);
    var session = screening.session(other, screening.today(), 2);

    assertThat(book(open, open.women().getFirst(), session).statusCode()).isEqualTo(404);
  }

  @Test
  void theLastPlaceIsGivenToOneOf32() {
    var open = screening.open(CALLERS);
    var session = screening.session(open, screening.today(), 1);

    var answers = Race.of(CALLERS, i -> book(open, open.women().get(i), session));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(409);
          assertThat(Api.code(answer)).isEqualTo("SESSION_FULL");
        });
    assertThat(placesLeft(session)).isZero();
    assertThat(booked(session)).isOne();
  }

  @Test
  void oneWomanBooksOncePerInvitationHoweverOftenSheAsks() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), CALLERS);

    var answers = Race.of(CALLERS, i -> book(open, woman, session));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .allSatisfy(answer -> assertThat(Api.code(answer)).isEqualTo("ALREADY_BOOKED"));
    assertThat(placesLeft(session)).isEqualTo(CALLERS - 1);
  }

  @Test
  void theDatabaseItselfRefusesASecondLiveBookingAndAPlaceTooMany() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    book(open, open.women().getFirst(), session);

    assertThatThrownBy(() ->
            Database.execute(
                """
                insert into appointment select gen_random_uuid(), invitation_id, session_id, hospital_id,
                  'another', check_in_code, state, booked_at, 0 from appointment where session_id = cast(? as uuid)
                """,
                session))
        .hasStackTraceContaining("one_live_booking_per_invitation");
    assertThatThrownBy(() ->
            Database.execute(
                "update screening_session set taken = 2 where id = cast(? as uuid)", session))
        .hasStackTraceContaining("a_session_has_no_more_than_its_places");
  }

  @Test
  void cancellingFreesThePlaceAndBookingAgainGivesANewNumber() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), 1);
    var first = book(open, woman, session);
    var path = MINE + "/" + first.jsonPath().getString("id");

    var cancelled = Api.delete(woman.token(), path);

    assertThat(cancelled.statusCode()).isEqualTo(200);
    assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(placesLeft(session)).isEqualTo(1);
    assertThat(Api.delete(woman.token(), path).statusCode()).isEqualTo(409);
    var second = book(open, woman, session);
    assertThat(second.jsonPath().getString("appointmentNumber"))
        .isNotEqualTo(first.jsonPath().getString("appointmentNumber"));
    var dayList = Api.items(Api.get(Api.hospital(open.hospital()), "/v1/screening-appointments"));
    assertThat(dayList)
        .extracting(entry -> entry.get("appointmentNumber"))
        .containsExactly((Object) second.jsonPath().getString("appointmentNumber"));
  }

  @Test
  void movingTakesTheNewPlaceAndFreesTheOld() {
    var open = screening.open(2);
    var woman = open.women().getFirst();
    var from = screening.session(open, screening.today(), 1);
    var to = screening.session(open, screening.today().plusDays(1), 1);
    var booked = book(open, woman, from);
    var path = MINE + "/" + booked.jsonPath().getString("id") + "/session";

    var moved = Api.put(woman.token(), path, Map.of("sessionId", to));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.jsonPath().getString("sessionId")).isEqualTo(to);
    assertThat(moved.jsonPath().getString("appointmentNumber"))
        .isEqualTo(booked.jsonPath().getString("appointmentNumber"));
    assertThat(placesLeft(from)).isEqualTo(1);
    assertThat(placesLeft(to)).isZero();
    book(open, open.women().getLast(), from);
    var back = Api.put(woman.token(), path, Map.of("sessionId", from));
    assertThat(Api.code(back)).isEqualTo("SESSION_FULL");
    assertThat(Api.put(woman.token(), path, Map.of("sessionId", UUID.randomUUID())).statusCode())
        .isEqualTo(404);
    assertThat(Api.put(open.women().getLast().token(), path, Map.of("sessionId", to)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void movingToTheSessionThatItHasChangesNothing() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), 1);
    var booked = book(open, woman, session);
    var path = MINE + "/" + booked.jsonPath().getString("id");

    var moved = Api.put(woman.token(), path + "/session", Map.of("sessionId", session));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.asString()).isEqualTo(booked.asString());
    assertThat(moved.header("ETag")).isEqualTo(booked.header("ETag"));
    assertThat(placesLeft(session)).isZero();
    Api.delete(woman.token(), path);
    assertThat(Api.put(woman.token(), path + "/session", Map.of("sessionId", session)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void isBookedMovedAndCancelledUntilTheEndOfTheDate() {
    var open = screening.open(2);
    var past = screening.session(open, screening.today(), 2);
    var tomorrow = screening.session(open, screening.today().plusDays(1), 2);
    var booked = book(open, open.women().getFirst(), past).jsonPath().getString("id");
    Database.execute(
        "update screening_session set date = date - 1 where id = cast(? as uuid)", past);

    assertThat(Api.code(book(open, open.women().getLast(), past))).isEqualTo("SESSION_OVER");
    var token = open.women().getFirst().token();
    assertThat(Api.code(Api.delete(token, MINE + "/" + booked))).isEqualTo("SESSION_OVER");
    assertThat(
            Api.code(
                Api.put(token, MINE + "/" + booked + "/session", Map.of("sessionId", tomorrow))))
        .isEqualTo("SESSION_OVER");
  }

  @Test
  void aClosedCampaignIsBookedNoMore() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    Api.post(Api.officer(open.city()), open.path() + "/closure").then().statusCode(200);

    var answer = book(open, open.women().getFirst(), session);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("currentState")).isEqualTo("CLOSED");
  }

  @Test
  void anOfficerBooksAThousandAtOnceAndEachItemIsJudgedByItself() {
    var open = screening.open(998);
    var session = screening.session(open, screening.today(), 997);
    var places =
        new ArrayList<Map<String, Object>>(
            open.women().stream()
                .map(woman -> Screening.place(Screening.invitation(open, woman), session))
                .toList());
    places.add(places.getFirst());
    places.add(Screening.place(UUID.randomUUID().toString(), session));

    var answer =
        Api.post(
            Api.officer(open.enterprise()), "/v1/screening-appointments", Screening.items(places));

    assertThat(answer.statusCode()).isEqualTo(207);
    var items = Api.items(answer);
    assertThat(items).hasSize(1_000);
    assertThat(IntStream.range(0, 997))
        .allMatch(i -> Integer.valueOf(201).equals(items.get(i).get("status")));
    assertThat(Api.code(items.get(997))).isEqualTo("SESSION_FULL");
    assertThat(Api.code(items.get(998))).isEqualTo("ALREADY_BOOKED");
    assertThat(Api.code(items.get(999))).isEqualTo("NOT_FOUND");
    assertThat(booked(session)).isEqualTo(997);
    assertThat(
            Database.number(
                "select count(*) from invitation where state = 'BOOKED' and campaign_id = cast(? as uuid)",
                open.campaign()))
        .isEqualTo(997);
  }

  @Test
  void anOfficerOfAnotherCityBooksNobodyAndMoreThanAThousandAreRefused() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    var place = Screening.place(Screening.invitation(open, open.women().getFirst()), session);

    var foreign =
        Api.post(
            Api.officer(UUID.randomUUID()),
            "/v1/screening-appointments",
            Screening.items(List.of(place)));
    assertThat(Api.only(foreign)).containsEntry("status", 404);
    var tooMany =
        Api.post(
            Api.officer(open.city()),
            "/v1/screening-appointments",
            Screening.items(Collections.nCopies(1_001, place)));
    assertThat(tooMany.statusCode()).isEqualTo(400);
  }

  @Test
  void aHospitalReadsItsOwnDayListAndEachReadIsRecorded() {
    var open = screening.open(2);
    var session = screening.session(open, screening.today(), 2);
    open.women().forEach(woman -> screening.booked(open, woman, session));
    var path = "/v1/screening-appointments?date=" + screening.today();

    var list = Api.items(Api.get(Api.hospital(open.hospital()), path + "&session=" + session));

    assertThat(list)
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(String.valueOf(entry.get("name"))).startsWith("王秀兰");
          assertThat(String.valueOf(entry.get("idTail"))).hasSize(4);
          assertThat(entry).containsEntry("sex", "FEMALE").containsEntry("birthYear", 1975);
        });
    for (var woman : open.women()) {
      assertThat(
              Database.number(
                  "select count(*) from audit_entry where action = 'PERSONAL_DATA_READ' and subject = ?",
                  woman.id()))
          .isOne();
    }
    assertThat(Api.items(Api.get(Api.hospital(screening.qualifiedHospital()), path))).isEmpty();
    var pages = Api.get(Api.hospital(open.hospital()), path + "&limit=1");
    var next = pages.jsonPath().getString("nextCursor");
    assertThat(Api.items(Api.get(Api.hospital(open.hospital()), path + "&limit=1&cursor=" + next)))
        .singleElement()
        .isNotEqualTo(Api.items(pages).getFirst());
  }

  private static Response book(Screening.Open open, Woman woman, String session) {
    return Api.post(
        woman.token(), MINE, Screening.place(Screening.invitation(open, woman), session));
  }

  private static Response keyed(Woman woman, @Nullable String key, Object place) {
    var request = given().auth().oauth2(woman.token()).contentType(ContentType.JSON).body(place);
    if (key != null) {
      request.header("Idempotency-Key", key + woman.subject());
    }
    return request.post(MINE);
  }

  private static long placesLeft(String session) {
    return Database.number(
        "select capacity - taken from screening_session where id = cast(? as uuid)", session);
  }

  private static long booked(String session) {
    return Database.number(
        "select count(*) from appointment where session_id = cast(? as uuid) and state = 'BOOKED'",
        session);
  }
}
