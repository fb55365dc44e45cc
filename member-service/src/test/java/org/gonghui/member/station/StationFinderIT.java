package org.gonghui.member.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StationFinderIT {
  /// A Friday noon and the night after it, of Asia/Shanghai.
  private static final String NOON = "2018-11-09T04:00:00Z";

  private static final String NIGHT = "2018-11-09T15:00:00Z";

  private static final Map<String, Object> FRIDAYS =
      Map.of(
          "weekly",
          List.of(
              Map.of("day", "FRIDAY", "spans", List.of(Map.of("from", "08:30", "until", "17:30")))),
          "exceptions",
          List.of());

  private final StationsOfUnion union = new StationsOfUnion();

  private ValidatableResponse found(String... filters) {
    return given()
        .get("/v1/public-stations?near=" + union.here() + String.join("", filters))
        .then()
        .statusCode(200);
  }

  @Test
  void theTwentyFourStationsOfATownAreFoundTheNearestFirst() {
    for (var n = 24; n > 0; n--) {
      union.added(union.station("SERVICE_STATION", n * 100, "REST"));
    }
    var metres = new ArrayList<Integer>();
    var seen = new HashSet<String>();
    var cursor = "";
    do {
      var page = found("&limit=10" + cursor).extract();
      metres.addAll(page.path("items.metres"));
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor") == null ? "" : "&cursor=" + page.path("nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(24);
    assertThat(metres).hasSize(24).isSorted().startsWith(100).endsWith(2_400);
    found("&within=1000").body("items", hasSize(10));
  }

  @Test
  void aStationIsFoundByWhatItOffersAndWhatItIs() {
    union.added(union.station("WARM_HEART_STATION", 10, "MICROWAVE"));
    union.added(union.station("WORKERS_HOME", 20, "READING"));
    found("&service=READING").body("items.kind", contains("WORKERS_HOME"));
    found("&kind=WARM_HEART_STATION").body("items.services[0]", contains("MICROWAVE"));
  }

  @Test
  void aClosedStationIsNotFound() {
    union.closes(union.added(union.station("SERVICE_STATION", 10))).then().statusCode(200);
    found().body("items", hasSize(0));
  }

  @Test
  void onlyWhatIsOpenThenIsFoundForAnHour() {
    var fridays = union.station("SERVICE_STATION", 10);
    fridays.put("hours", FRIDAYS);
    union.added(fridays);
    found("&openAt=" + NOON)
        .body("items.open", contains(true))
        .body("items[0].openUntil", equalTo("2018-11-09T09:30:00Z"));
    found("&openAt=" + NIGHT).body("items", hasSize(0));
  }

  @Test
  void behindManyThatAreClosedTheOneThatIsOpenIsFound() {
    var position = union.north(10);
    Database.execute(
        """
        insert into station (id, kind, organization_id, name, address, division_code, latitude, longitude, services, hours,
          state, entered_at, version)
        select gen_random_uuid(), 'SERVICE_STATION', ?, '驿站', '某路', '320200', ?, ?, '{}',
          '{"weekly":[],"exceptions":[]}', 'OPEN', now(), 0
        from generate_series(1, 250)
        """,
        union.union(),
        position.get("latitude"),
        position.get("longitude"));
    var fridays = union.station("SERVICE_STATION", 500);
    fridays.put("hours", FRIDAYS);
    union.added(fridays);
    found("&openAt=" + NOON).body("items.metres", contains(500));
  }

  @Test
  void aMobileStationIsFoundWhereItStops() {
    var id = union.added(union.station("MOBILE_STATION", 0));
    var stops =
        List.of(
            stop("2018-11-09T00:00:00Z", "2018-11-09T02:00:00Z", 100),
            stop("2018-11-09T03:00:00Z", "2018-11-09T05:00:00Z", 200),
            stop("2018-11-09T06:00:00Z", "2018-11-09T08:00:00Z", 40_000),
            stop("2018-11-10T00:00:00Z", "2018-11-10T02:00:00Z", 50));
    union
        .officer()
        .body(Map.of("stops", stops))
        .put("/v1/stations/" + id + "/timetable")
        .then()
        .statusCode(200);
    found("&openAt=" + NOON)
        .body("items.metres", contains(200))
        .body("items[0].place", equalTo("东门"))
        .body("items[0].openUntil", equalTo("2018-11-09T05:00:00Z"))
        .body("items[0].stop.startsAt", equalTo("2018-11-09T03:00:00Z"));
    found().body("items", hasSize(0));
  }

  @Test
  void aStopOfTomorrowIsNotFoundToday() {
    var id = union.added(union.station("MOBILE_STATION", 0));
    var morning = LocalDate.now(BusinessDay.SHANGHAI).plusDays(1).atTime(8, 0);
    var from = morning.atZone(BusinessDay.SHANGHAI).toInstant();
    union
        .officer()
        .body(
            Map.of(
                "stops", List.of(stop(from.toString(), from.plusSeconds(3_600).toString(), 100))))
        .put("/v1/stations/" + id + "/timetable")
        .then()
        .statusCode(200);
    found().body("items", hasSize(0));
    found("&openAt=" + from).body("items.metres", contains(100));
  }

  @Test
  void thatAStationStandsAtOnePlaceIsTheDatabasesLastWord() {
    var id = union.added(union.station("MOBILE_STATION", 0));
    var other = union.added(union.station("MOBILE_STATION", 0));
    var stop =
        """
        insert into station_stop (station_id, starts_at, ends_at, place, latitude, longitude)
        values (?, cast(? as timestamptz), cast(? as timestamptz), '东门', 41, 123)
        """;
    Database.execute(stop, UUID.fromString(id), "2018-11-09T00:00:00Z", "2018-11-09T02:00:00Z");
    Database.execute(stop, UUID.fromString(id), "2018-11-09T02:00:00Z", "2018-11-09T03:00:00Z");
    Database.execute(stop, UUID.fromString(other), "2018-11-09T01:00:00Z", "2018-11-09T03:00:00Z");
    assertThatThrownBy(() ->
            Database.execute(
                stop, UUID.fromString(id), "2018-11-09T01:00:00Z", "2018-11-09T01:30:00Z"))
        .hasStackTraceContaining("a_station_stands_at_one_place_at_a_time");
  }

  private Map<String, Object> stop(String from, String until, double metresNorth) {
    return Map.of(
        "startsAt", from, "endsAt", until, "place", "东门", "position", union.north(metresNorth));
  }

  @Test
  void aStationWithoutHoursIsFoundAndNotOpen() {
    union.added(union.station("SERVICE_STATION", 10));
    found().body("items.open", contains(false)).body("items[0].openUntil", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?near=41.88",
        "?near=91,123",
        "?near=41.88,123.95&within=50001",
        "?near=41.88,123.95&openAt=noon",
        "?near=41.88,123.95&openAt=-999999999-01-01T00:00:00%2B18:00",
        "?near=41.88,123.95&openAt=%2B999999999-12-31T23:59:59Z",
        "?near=41.88,123.95&count=true"
      })
  void whatCannotBeLookedForIsRefused(String query) {
    given().get("/v1/public-stations" + query).then().statusCode(400);
  }
}
