package org.gonghui.screening.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World.Woman;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a woman does with her own appointment.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AppointmentIT {
  private static final String MINE = "/v1/me/screening-appointments";

  @Inject Screening screening;

  @Test
  void aWomanBooksOnHerPhone() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), 2);

    var booked = Screening.book(open, woman, session);

    assertThat(booked.statusCode()).isEqualTo(201);
    assertThat(booked.jsonPath().getString("state")).isEqualTo("BOOKED");
    assertThat(booked.jsonPath().getString("appointmentNumber")).matches("S(-[0-9A-Z]{4}){3}");
    assertThat(booked.jsonPath().getString("checkInCode")).matches("\\d{6}");
    var read = Api.get(woman.token(), MINE + "/" + booked.jsonPath().getString("id"));
    assertThat(read.asString()).isEqualTo(booked.asString());
    assertThat(Screening.placesLeft(session)).isEqualTo(1);
    var again = Screening.book(open, woman, session);
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
  void cancellingFreesThePlaceAndBookingAgainGivesANewNumber() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), 1);
    var first = Screening.book(open, woman, session);
    var path = MINE + "/" + first.jsonPath().getString("id");

    var cancelled = Api.delete(woman.token(), path);

    assertThat(cancelled.statusCode()).isEqualTo(200);
    assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(Screening.placesLeft(session)).isEqualTo(1);
    assertThat(Api.delete(woman.token(), path).statusCode()).isEqualTo(409);
    var second = Screening.book(open, woman, session);
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
    var booked = Screening.book(open, woman, from);
    var path = MINE + "/" + booked.jsonPath().getString("id") + "/session";

    var moved = Api.put(woman.token(), path, Map.of("sessionId", to));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.jsonPath().getString("sessionId")).isEqualTo(to);
    assertThat(moved.jsonPath().getString("appointmentNumber"))
        .isEqualTo(booked.jsonPath().getString("appointmentNumber"));
    assertThat(Screening.placesLeft(from)).isEqualTo(1);
    assertThat(Screening.placesLeft(to)).isZero();
    Screening.book(open, open.women().getLast(), from);
    var back = Api.put(woman.token(), path, Map.of("sessionId", from));
    assertThat(Api.code(back)).isEqualTo("SESSION_FULL");
    assertThat(back.jsonPath().getString("currentState")).isEqualTo("FULL");
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
    var booked = Screening.book(open, woman, session);
    var path = MINE + "/" + booked.jsonPath().getString("id");

    var moved = Api.put(woman.token(), path + "/session", Map.of("sessionId", session));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.asString()).isEqualTo(booked.asString());
    assertThat(moved.header("ETag")).isEqualTo(booked.header("ETag"));
    assertThat(Screening.placesLeft(session)).isZero();
    Api.delete(woman.token(), path);
    assertThat(Api.put(woman.token(), path + "/session", Map.of("sessionId", session)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void isBookedMovedAndCancelledUntilTheEndOfTheDate() {
    var open = screening.open(2);
    var past = screening.session(open, screening.today(), 2);
    var tomorrow = screening.session(open, screening.today().plusDays(1), 2);
    var booked = Screening.book(open, open.women().getFirst(), past).jsonPath().getString("id");
    Database.execute(
        "update screening_session set date = date - 1 where id = cast(? as uuid)", past);

    assertThat(Api.code(Screening.book(open, open.women().getLast(), past)))
        .isEqualTo("SESSION_OVER");
    var token = open.women().getFirst().token();
    assertThat(Api.code(Api.delete(token, MINE + "/" + booked))).isEqualTo("SESSION_OVER");
    assertThat(
            Api.code(
                Api.put(token, MINE + "/" + booked + "/session", Map.of("sessionId", tomorrow))))
        .isEqualTo("SESSION_OVER");
  }

  private static Response keyed(Woman woman, @Nullable String key, Object place) {
    var request = given().auth().oauth2(woman.token()).contentType(ContentType.JSON).body(place);
    if (key != null) {
      request.header("Idempotency-Key", key + woman.subject());
    }
    return request.post(MINE);
  }
}
