package org.gonghui.member.meal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MealIT {
  private final StationsOfUnion union = new StationsOfUnion();
  private final LocalDate today = LocalDate.now(BusinessDay.SHANGHAI);
  private String station = "";

  @BeforeEach
  void open() {
    station = union.added(union.station("WARM_HEART_STATION", 0, "MEAL"));
  }

  private Response offers(LocalDate day, int portions) {
    return union
        .officer()
        .body(Map.of("portions", portions))
        .put("/v1/stations/" + station + "/meals/" + day);
  }

  private List<CardHolder> couriers(int count) {
    return CardHolders.of(count, union.union(), "COURIER");
  }

  private Response books(CardHolder member, LocalDate day) {
    return books(member, day, UUID.randomUUID());
  }

  private Response books(CardHolder member, LocalDate day, UUID key) {
    return member
        .calls()
        .header("Idempotency-Key", key)
        .body(Map.of("stationId", station, "date", day.toString()))
        .post("/v1/me/meals");
  }

  /// As a phone does that is told to come again: with the same key.
  private Response booksUntilAnswered(CardHolder member, LocalDate day) {
    var key = UUID.randomUUID();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> books(member, day, key), answer -> answer.statusCode() != 503);
  }

  private Response shown(String code) {
    return union.officer().body(Map.of("code", code)).post("/v1/meal-redemptions");
  }

  @Test
  void fiftyWhoAskForTwentyPortionsGetTwentyNumbers() {
    offers(today, 20).then().statusCode(200).body("price.amount", equalTo("9.00"));
    var members = couriers(50);
    var answers = Race.of(50, caller -> booksUntilAnswered(members.get(caller), today));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(30);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .extracting(answer -> answer.<Integer>path("number"))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("NO_MEALS_LEFT"));
  }

  @Test
  void everybodyReadsOnWhichDaysThereAreMealsAndHowManyAreLeft() {
    offers(today.plusDays(1), 3);
    offers(today, 2);
    books(couriers(1).getFirst(), today).then().statusCode(201);
    given()
        .get("/v1/public-stations/" + station + "/meals")
        .then()
        .statusCode(200)
        .body("items.date", contains(today.toString(), today.plusDays(1).toString()))
        .body("items.left", contains(1, 3))
        .body("items[0].price.amount", equalTo("9.00"));
    var page = given().get("/v1/public-stations/" + station + "/meals?limit=1");
    given()
        .get("/v1/public-stations/" + station + "/meals?limit=1&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.left", contains(3));
    union.closes(station).then().statusCode(200);
    given().get("/v1/public-stations/" + station + "/meals").then().statusCode(404);
  }

  @Test
  void aMemberWhoAsksManyTimesAtOnceHasOneMeal() {
    offers(today, 20);
    var courier = couriers(1).getFirst();
    var answers = Race.of(8, () -> books(courier, today).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    courier.calls().get("/v1/me/meals").then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void aNumberThatWasGivenBackGoesToWhoBooksNext() {
    offers(today, 2);
    var members = couriers(3);
    var first = books(members.get(0), today).then().statusCode(201).extract().<String>path("id");
    books(members.get(1), today).then().body("number", equalTo(2));
    members
        .get(0)
        .calls()
        .delete("/v1/me/meals/" + first)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("code", nullValue());
    members.get(0).calls().delete("/v1/me/meals/" + first).then().statusCode(409);
    members.get(1).calls().get("/v1/me/meals/" + first).then().statusCode(404);
    books(members.get(2), today).then().statusCode(201).body("number", equalTo(1));
  }

  @Test
  void aMealIsFetchedOnceWhoeverHandsItOut() {
    offers(today, 1);
    var code =
        books(couriers(1).getFirst(), today).then().statusCode(201).extract().<String>path("code");
    new StationsOfUnion()
        .officer()
        .body(Map.of("code", code))
        .post("/v1/meal-redemptions")
        .then()
        .statusCode(200)
        .body("reason", equalTo("UNKNOWN"));
    var valid =
        Race.of(8, () -> shown(code).then().statusCode(200).extract().<Boolean>path("valid"));
    assertThat(valid).filteredOn(each -> each).hasSize(1);
    shown(code).then().body("reason", equalTo("USED"));
  }

  @Test
  void aMealOfTomorrowIsNotFetchedToday() {
    offers(today.plusDays(1), 1);
    var member = couriers(1).getFirst();
    var meal = books(member, today.plusDays(1)).then().statusCode(201).extract();
    shown(meal.path("code")).then().body("reason", equalTo("OTHER_DAY"));
    member.calls().delete("/v1/me/meals/" + meal.path("id")).then().statusCode(200);
    shown(meal.path("code")).then().body("reason", equalTo("CANCELLED"));
  }

  @Test
  void mealsAreForActiveOutdoorWorkersOnDaysThatAreOffered() {
    offers(today, 5);
    books(CardHolders.one(union.union()), today)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_AN_OUTDOOR_WORKER"));
    var members = couriers(2);
    Database.execute(
        "update membership set state = 'SUSPENDED' where person_id = ?", members.get(0).id());
    books(members.get(0), today).then().statusCode(422);
    books(members.get(1), today.plusDays(3)).then().statusCode(404);
    offers(today.minusDays(1), 5).then().statusCode(409).body("code", equalTo("MEAL_DAY_OVER"));
  }

  @Test
  void aStationOffersNoFewerThanAreBooked() {
    offers(today, 2);
    couriers(2).forEach(member -> books(member, today).then().statusCode(201));
    offers(today, 1).then().statusCode(422).body("code", equalTo("FEWER_THAN_BOOKED"));
    offers(today, 3).then().statusCode(200).body("booked", equalTo(2));
    offers(LocalDate.of(2017, 12, 31), 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_MEAL_PRICE"));
    var elsewhere = new StationsOfUnion();
    elsewhere
        .officer()
        .body("{}")
        .put("/v1/stations/" + station + "/meals/" + today)
        .then()
        .statusCode(404);
    var dry = union.added(union.station("WARM_HEART_STATION", 10, "REST"));
    union
        .officer()
        .body(Map.of("portions", 1))
        .put("/v1/stations/" + dry + "/meals/" + today)
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_MEALS_HERE"));
    union.closes(station).then().statusCode(200);
    offers(today, 5).then().statusCode(409);
  }

  @Test
  void thatAMemberHasOneMealADayIsTheDatabasesLastWord() {
    offers(today, 5);
    var member = couriers(1).getFirst();
    var meal = books(member, today).then().statusCode(201).extract().<String>path("id");
    var again =
        """
        insert into meal (id, day_id, station_id, day, member_id, number, price, state, code, code_odd, booked_at, version)
        select gen_random_uuid(), day_id, station_id, day, member_id, number + 1, price, ?, '', uuid_send(gen_random_uuid()),
          booked_at, 0
        from meal where id = ?
        """;
    assertThatThrownBy(() -> Database.execute(again, "BOOKED", UUID.fromString(meal)))
        .hasStackTraceContaining("one_meal_per_member_station_and_day");
    member.calls().delete("/v1/me/meals/" + meal).then().statusCode(200);
    Database.execute(again, "BOOKED", UUID.fromString(meal));
  }

  @Test
  void aStationThatIsClosedCancelsWhatNobodyWillFetch() {
    var tomorrow = today.plusDays(1);
    offers(today, 3);
    offers(tomorrow, 3);
    var members = couriers(3);
    var fetched = books(members.get(0), today).then().statusCode(201).extract();
    shown(fetched.path("code")).then().body("valid", equalTo(true));
    var booked = books(members.get(1), today).then().statusCode(201).extract();
    var later = books(members.get(2), tomorrow).then().statusCode(201).extract();

    union.closes(station).then().statusCode(200);

    shown(booked.path("code")).then().body("reason", equalTo("CANCELLED"));
    shown(later.path("code")).then().body("reason", equalTo("CANCELLED"));
    shown(fetched.path("code")).then().body("reason", equalTo("USED"));
    books(members.get(1), tomorrow).then().statusCode(409).body("currentState", equalTo("CLOSED"));
    members
        .get(2)
        .calls()
        .get("/v1/me/messages")
        .then()
        .statusCode(200)
        .body("items.template", equalTo(List.of("MEAL_STATION_CLOSED")))
        .body("items[0].text", containsString(tomorrow.toString()))
        .body("items[0].link", equalTo("/v1/me/meals/" + later.path("id")));
    members.get(0).calls().get("/v1/me/messages").then().body("items", hasSize(0));
    assertThat(
            Database.rows(
                "select booked, portions from meal_day where station_id = ? order by day",
                UUID.fromString(station)))
        .extracting(row -> List.of(row.get("booked"), row.get("portions")))
        .containsExactly(List.of(1, 1), List.of(0, 0));
  }

  @Test
  void whoBooksWhileTheStationIsClosedHasNoMealThere() {
    offers(today, 8);
    var members = couriers(8);
    Race.of(
        9,
        caller ->
            caller == 8
                ? union.closes(station).statusCode()
                : booksUntilAnswered(members.get(caller), today).statusCode());
    assertThat(
            Database.number(
                "select count(*) from meal where station_id = ? and state = 'BOOKED'",
                UUID.fromString(station)))
        .isZero();
  }

  @Test
  void aMealOfADayThatHasPassedIsNeitherBookedNorShownNorGivenBack() {
    offers(today, 1);
    var member = couriers(1).getFirst();
    var meal = books(member, today).then().statusCode(201).extract().<String>path("id");
    Database.execute(
        """
        insert into meal_day (id, station_id, day, portions, booked, price, version)
        select gen_random_uuid(), station_id, day - 1, portions, booked, price, 0 from meal_day where station_id = ?
        """,
        UUID.fromString(station));
    Database.execute(
        """
        update meal set day = day - 1,
          day_id = (select id from meal_day d where d.station_id = meal.station_id and d.day = meal.day - 1)
        where id = ?
        """,
        UUID.fromString(meal));
    books(couriers(1).getFirst(), today.minusDays(1))
        .then()
        .statusCode(409)
        .body("code", equalTo("MEAL_DAY_OVER"));
    member
        .calls()
        .get("/v1/me/meals/" + meal)
        .then()
        .statusCode(200)
        .body("state", equalTo("BOOKED"))
        .body("code", nullValue());
    member
        .calls()
        .delete("/v1/me/meals/" + meal)
        .then()
        .statusCode(409)
        .body("code", equalTo("MEAL_DAY_OVER"));
  }
}
