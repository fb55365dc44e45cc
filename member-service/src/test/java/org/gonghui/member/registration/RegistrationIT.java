package org.gonghui.member.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RegistrationIT {
  private final Gatherings gatherings = new Gatherings();

  private CardHolder member() {
    return CardHolders.one(gatherings.union());
  }

  private static String stateOf(CardHolder member, String registration) {
    return member
        .calls()
        .get("/v1/me/activity-registrations/" + registration)
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  /// Asks again with the same key where too many ask at once.
  private static Response registersAtLast(CardHolder member, UUID activity) {
    var key = UUID.randomUUID().toString();
    return await()
        .until(
            () -> Gatherings.registers(member.calls(), activity, key),
            answer -> answer.statusCode() != 503);
  }

  @Test
  void fiftyCallersTakeTwentyPlacesAndThirtyStandInTheLine() {
    var activity = gatherings.opens(20);
    var members = CardHolders.of(50, gatherings.union());
    var answers = Race.of(50, n -> registersAtLast(members.get(n), activity).jsonPath());
    assertThat(answers)
        .filteredOn(answer -> answer.getString("state").equals("REGISTERED"))
        .hasSize(20);
    assertThat(answers)
        .filteredOn(answer -> answer.getString("state").equals("WAITING"))
        .extracting(answer -> answer.getInt("position"))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(Database.number("select taken from activity where id = ?", activity)).isEqualTo(20);
    gatherings
        .officer()
        .get("/v1/activities/" + activity + "/attendance")
        .then()
        .statusCode(200)
        .body("registered", equalTo(20))
        .body("waiting", equalTo(30))
        .body("capacity", equalTo(20));
  }

  @Test
  void aPlaceThatIsGivenUpGoesToTheFirstInTheLineWhoIsTold() {
    var activity = gatherings.opens(1);
    var holder = member();
    var place = Gatherings.placeOf(holder.calls(), activity);
    var first = member();
    var second = member();
    var next = Gatherings.registers(first.calls(), activity).then().extract().<String>path("id");
    var last = Gatherings.registers(second.calls(), activity).then().extract().<String>path("id");

    Gatherings.cancels(holder.calls(), place)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));

    assertThat(stateOf(first, next)).isEqualTo("REGISTERED");
    first
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items.template", hasItem("ACTIVITY_PLACE_GIVEN"))
        .body("items.link", hasItem("/v1/me/activity-registrations/" + next));
    second
        .calls()
        .get("/v1/me/activity-registrations/" + last)
        .then()
        .body("state", equalTo("WAITING"))
        .body("position", equalTo(1));
    Gatherings.registers(holder.calls(), activity)
        .then()
        .statusCode(201)
        .body("state", equalTo("WAITING"))
        .body("position", equalTo(2));
    assertThat(Database.number("select taken from activity where id = ?", activity)).isEqualTo(1);
  }

  @Test
  void whoMayNotComeAnyMoreIsPassedOver() {
    var activity = gatherings.opens(1);
    var holder = member();
    var place = Gatherings.placeOf(holder.calls(), activity);
    var left = member();
    var next = member();
    Gatherings.registers(left.calls(), activity).then().statusCode(201);
    var theirs = Gatherings.registers(next.calls(), activity).then().extract().<String>path("id");
    Database.execute("update membership set state = 'LEFT' where person_id = ?", left.id());
    Gatherings.cancels(holder.calls(), place).then().statusCode(200);
    assertThat(stateOf(next, theirs)).isEqualTo("REGISTERED");
  }

  @Test
  void placesThatAreGivenUpAndTakenAtOnceAreNeverTooMany() {
    var activity = gatherings.opens(5);
    var holders = CardHolders.of(5, gatherings.union());
    var places =
        holders.stream().map(holder -> Gatherings.placeOf(holder.calls(), activity)).toList();
    var others = CardHolders.of(5, gatherings.union());
    Race.of(
        10,
        n ->
            n < 5
                ? Gatherings.cancels(holders.get(n).calls(), places.get(n)).statusCode()
                : Gatherings.registers(others.get(n - 5).calls(), activity).statusCode());
    assertThat(
            Database.number(
                "select count(*) from activity_registration where activity_id = ? and state = 'REGISTERED'",
                activity))
        .isEqualTo(Database.number("select taken from activity where id = ?", activity))
        .isEqualTo(5);
  }

  @Test
  void theDatabaseItselfHoldsTheCapacity() {
    var activity = gatherings.opens(1);
    Gatherings.placeOf(member().calls(), activity);
    assertThatThrownBy(
            () -> Database.execute("update activity set taken = 2 where id = ?", activity))
        .hasStackTraceContaining("never_over_capacity");
  }

  @Test
  void aMemberRegistersOnceAndWithAKey() {
    var activity = gatherings.opens(10);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    Gatherings.registers(member.calls(), activity)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_REGISTERED"))
        .body("link", equalTo("/v1/me/activity-registrations/" + place));
    member
        .calls()
        .body(Map.of("activityId", activity))
        .post("/v1/me/activity-registrations")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    var answers = Race.of(8, () -> Gatherings.registers(member().calls(), activity).statusCode());
    assertThat(answers).containsOnly(201);
  }

  @Test
  void membersRegisterWhileItIsOpenAndOthersNever() {
    var activity = gatherings.opens(10);
    Gatherings.registers(CardHolders.one(new Gatherings().union()).calls(), activity)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_IN_AUDIENCE"));
    Gatherings.registers(member().calls(), UUID.randomUUID()).then().statusCode(404);
    Database.execute(
        "update activity set registration_opens_at = now() + interval '1 hour' where id = ?",
        activity);
    Gatherings.registers(member().calls(), activity)
        .then()
        .statusCode(409)
        .body("code", equalTo("REGISTRATION_NOT_OPEN"))
        .body("opensAt", notNullValue());
    Database.execute(
        "update activity set registration_opens_at = now() - interval '2 hours',"
            + " registration_closes_at = now() - interval '1 hour' where id = ?",
        activity);
    Gatherings.registers(member().calls(), activity)
        .then()
        .statusCode(409)
        .body("code", equalTo("REGISTRATION_CLOSED"));
  }

  @Test
  void aPlaceIsKeptOnceItHasBegun() {
    var activity = gatherings.opens(10);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    Database.execute(
        "update activity set begins_at = now() - interval '1 minute' where id = ?", activity);
    Gatherings.cancels(member.calls(), place)
        .then()
        .statusCode(409)
        .body("code", equalTo("ACTIVITY_HAS_BEGUN"));
    Gatherings.cancels(member().calls(), place).then().statusCode(404);
  }

  @Test
  void whenItIsCalledOffEverybodyIsToldOnce() {
    var activity = gatherings.opens(1);
    var placed = member();
    var waiting = member();
    var place = Gatherings.placeOf(placed.calls(), activity);
    var line = Gatherings.registers(waiting.calls(), activity).then().extract().<String>path("id");
    gatherings.callsOff(activity).then().statusCode(200).body("state", equalTo("CALLED_OFF"));
    await().untilAsserted(() -> assertThat(stateOf(placed, place)).isEqualTo("CANCELLED"));
    assertThat(stateOf(waiting, line)).isEqualTo("CANCELLED");
    for (var member : List.of(placed, waiting)) {
      member
          .calls()
          .get("/v1/me/messages")
          .then()
          .body("items.template", contains("ACTIVITY_CALLED_OFF"));
    }
    Gatherings.registers(member().calls(), activity)
        .then()
        .statusCode(409)
        .body("code", equalTo("ACTIVITY_CALLED_OFF"));
    placed
        .calls()
        .get("/v1/me/activities/" + activity)
        .then()
        .statusCode(200)
        .body("calledOff", equalTo(true));
    gatherings.callsOff(activity).then().statusCode(409);
  }

  @Test
  void membersSeeWhatTheyMayComeToAndWhatIsLeft() {
    var activity = gatherings.opens(2);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    member
        .calls()
        .get("/v1/me/activities")
        .then()
        .statusCode(200)
        .body("items.id", contains(activity.toString()))
        .body("items.left", contains(1))
        .body("items.registrationId", contains(place))
        .body("items.registrationState", contains("REGISTERED"));
    member
        .calls()
        .get("/v1/me/activity-registrations")
        .then()
        .statusCode(200)
        .body("items.activityId", contains(activity.toString()));
    CardHolders.one(new Gatherings().union())
        .calls()
        .get("/v1/me/activities/" + activity)
        .then()
        .statusCode(404);
  }
}
