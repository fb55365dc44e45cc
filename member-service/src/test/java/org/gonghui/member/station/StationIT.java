package org.gonghui.member.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StationIT {
  private static final Map<String, Object> WEEKDAYS =
      Map.of(
          "weekly",
          List.of(
              Map.of("day", "MONDAY", "spans", List.of(Map.of("from", "08:30", "until", "17:30")))),
          "exceptions",
          List.of(Map.of("date", "2018-10-01", "spans", List.of())));

  private final StationsOfUnion union = new StationsOfUnion();

  private Response patch(String id, String etag, Map<String, ?> changes) {
    return union
        .officer()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch("/v1/stations/" + id);
  }

  private Response arranges(String id, List<Map<String, Object>> stops) {
    return union.officer().body(Map.of("stops", stops)).put("/v1/stations/" + id + "/timetable");
  }

  private Map<String, Object> stop(String from, String until, double metresNorth) {
    return Map.of(
        "startsAt", from, "endsAt", until, "place", "东门", "position", union.north(metresNorth));
  }

  @Test
  void aStationIsReadAsItWasAdded() {
    var body = union.station("SERVICE_STATION", 0, "REST", "DRINKING_WATER");
    body.put("hours", WEEKDAYS);
    union
        .officer()
        .get("/v1/stations/" + union.added(body))
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("services", contains("DRINKING_WATER", "REST"))
        .body("hours.weekly[0].spans[0].until", equalTo("17:30"))
        .body("hours.exceptions[0].spans", empty())
        .body("timetable", empty());
  }

  @Test
  void whatIsWrongOfAStationIsToldByField() {
    union
        .adds(union.station("SERVICE_STATION", 0, "SAUNA"))
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("UNKNOWN_STATION_SERVICE"));
    var backwards = union.station("SERVICE_STATION", 0);
    backwards.put(
        "hours",
        Map.of(
            "weekly",
            List.of(
                Map.of(
                    "day", "MONDAY", "spans", List.of(Map.of("from", "17:30", "until", "08:30")))),
            "exceptions",
            List.of()));
    union
        .adds(backwards)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("hours.weekly[0].spans[0].until"))
        .body("violations[0].code", equalTo("ENDS_BEFORE_IT_BEGINS"));
    var abroad = union.station("SERVICE_STATION", 0);
    abroad.put("position", Map.of("latitude", 48.85, "longitude", 2.35));
    union
        .adds(abroad)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("position.longitude"));
  }

  @Test
  void nobodyRunsStationsOfOthers() {
    var id = union.added(union.station("SERVICE_STATION", 0));
    var stranger = new StationsOfUnion();
    stranger.officer().get("/v1/stations/" + id).then().statusCode(404);
    stranger.closes(id).then().statusCode(404);
    var nothing = "{}";
    stranger
        .officer()
        .body(nothing)
        .put("/v1/stations/" + id + "/timetable")
        .then()
        .statusCode(404);
    union.officer().body(nothing).put("/v1/stations/" + id + "/timetable").then().statusCode(400);
    var theirs = stranger.station("SERVICE_STATION", 0);
    theirs.put("organizationId", union.union());
    stranger.adds(theirs).then().statusCode(403).body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    stranger.officer().get("/v1/stations").then().statusCode(200).body("items", empty());
  }

  @Test
  void aChangeIsMadeByWhoHasSeenTheLastOne() {
    var added = union.adds(union.station("SERVICE_STATION", 0)).then().statusCode(201).extract();
    var id = added.<String>path("id");
    patch(id, added.header("ETag"), Map.of("name", "Station 1", "services", List.of("READING")))
        .then()
        .statusCode(200)
        .body("name", equalTo("Station 1"))
        .body("services", contains("READING"));
    patch(id, added.header("ETag"), Map.of("name", "old")).then().statusCode(412);
  }

  @Test
  void aMobileStationDrivesByItsTimetable() {
    var added = union.adds(union.station("MOBILE_STATION", 0)).then().extract();
    var id = added.<String>path("id");
    var changed =
        arranges(
            id,
            List.of(
                stop("2018-11-10T00:00:00Z", "2018-11-10T02:00:00Z", 900),
                stop("2018-11-09T00:00:00Z", "2018-11-09T02:00:00Z", 100)));
    changed
        .then()
        .statusCode(200)
        .body("timetable.startsAt", contains("2018-11-09T00:00:00Z", "2018-11-10T00:00:00Z"));
    assertThat(changed.header("ETag")).isNotEqualTo(added.header("ETag"));
    arranges(id, List.of(stop("2018-11-09T00:00:00Z", "2018-11-09T03:00:00Z", 100)))
        .then()
        .statusCode(200)
        .body("timetable", hasSize(1));
    arranges(
            id,
            List.of(
                stop("2018-11-09T00:00:00Z", "2018-11-09T03:00:00Z", 100),
                stop("2018-11-09T02:00:00Z", "2018-11-09T04:00:00Z", 900)))
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("AT_TWO_PLACES_AT_ONCE"));
    patch(id, "*", Map.of("kind", "WARM_HEART_STATION"))
        .then()
        .statusCode(200)
        .body("timetable", empty());
    arranges(id, List.of()).then().statusCode(422).body("code", equalTo("NOT_A_MOBILE_STATION"));
  }

  @Test
  void aClosedStationIsClosedForGood() {
    var id = union.added(union.station("SERVICE_STATION", 0));
    union.closes(id).then().statusCode(200).body("state", equalTo("CLOSED"));
    union.closes(id).then().statusCode(409).body("currentState", equalTo("CLOSED"));
    patch(id, "*", Map.of("name", "new")).then().statusCode(409);
  }

  @Test
  void aListIsNarrowedByUnionKindAndState() {
    var district = union.unions().federation("某区总工会", "320205", union.union());
    union.added(union.station("SERVICE_STATION", 0));
    union.closes(union.added(union.station("WORKERS_HOME", 0))).then().statusCode(200);
    var below = union.station("WARM_HEART_STATION", 0);
    below.put("organizationId", district);
    below.put("divisionCode", "320205");
    union.added(below);
    listed("kind=SERVICE_STATION").body("items", hasSize(1));
    listed("state=CLOSED").body("items.kind", contains("WORKERS_HOME"));
    listed("organization=" + district).body("items.kind", contains("WARM_HEART_STATION"));
    listed("divisionCode=320205").body("items.kind", contains("WARM_HEART_STATION"));
    listed("limit=2").body("items", hasSize(2));
    union
        .officer()
        .get("/v1/stations?organization=" + new Unions().federation("他市总工会", "320300"))
        .then()
        .statusCode(403);
  }

  private ValidatableResponse listed(String filter) {
    return union.officer().get("/v1/stations?" + filter).then().statusCode(200);
  }
}
