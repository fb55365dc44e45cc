package org.gonghui.member;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// Activities that a union of its own holds, in the field's own words.
public final class Gatherings {
  /// As exact as the database keeps it.
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

  private final String subject = "officer-" + UUID.randomUUID();
  private final Unions unions = new Unions();

  /// Founded when it is asked for: a test's fields are made before the service takes calls.
  private @Nullable UUID union;

  public UUID union() {
    var known = union;
    if (known == null) {
      known = unions.federation("某区总工会", "350214");
      union = known;
    }
    return known;
  }

  /// A union below it.
  public UUID below(String name, String division) {
    return unions.federation(name, division, union());
  }

  public RequestSpecification officer() {
    return officer(subject);
  }

  /// Another officer of the same union.
  public RequestSpecification officer(String name) {
    var token = Token.of("officer").org(union()).subject(name).sign();
    return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /// A speech tomorrow for which members register from now on.
  public Map<String, Object> speech(int capacity) {
    var activity = new LinkedHashMap<String, Object>();
    activity.put("organizationId", union());
    activity.put("kind", "SPEECH");
    activity.put("titleZh", "安康杯演讲比赛");
    activity.put("titleEn", "Speeches on safety");
    activity.put("place", "工人文化宫");
    activity.put("from", in(Duration.ofDays(1)));
    activity.put("to", in(Duration.ofDays(2)));
    activity.put("registrationFrom", in(Duration.ofMinutes(-1)));
    activity.put("registrationTo", in(Duration.ofHours(12)));
    activity.put("capacity", capacity);
    return activity;
  }

  public String in(Duration from) {
    return now.plus(from).toString();
  }

  public Response drafts(Map<String, Object> activity) {
    return officer().body(activity).post("/v1/activities");
  }

  public UUID publishes(Map<String, Object> activity) {
    var id = drafts(activity).then().statusCode(201).extract().<String>path("id");
    officer().post("/v1/activities/" + id + "/publication").then().statusCode(200);
    return UUID.fromString(id);
  }

  /// An activity that members register for.
  public UUID opens(int capacity) {
    return publishes(speech(capacity));
  }

  public Response callsOff(UUID activity) {
    return officer().post("/v1/activities/" + activity + "/calling-off");
  }

  /// Its doors are open: it begins within the hour.
  public static void openDoors(UUID activity) {
    Database.execute(
        "update activity set begins_at = now() + interval '1 hour' where id = ?", activity);
  }

  public static Response registers(RequestSpecification member, UUID activity) {
    return registers(member, activity, UUID.randomUUID().toString());
  }

  public static Response registers(RequestSpecification member, UUID activity, String key) {
    return member
        .header("Idempotency-Key", key)
        .body(Map.of("activityId", activity))
        .post("/v1/me/activity-registrations");
  }

  /// The id of a place that they get.
  public static String placeOf(RequestSpecification member, UUID activity) {
    return registers(member, activity)
        .then()
        .statusCode(201)
        .body("state", equalTo("REGISTERED"))
        .extract()
        .path("id");
  }

  public static Response cancels(RequestSpecification member, String registration) {
    return member.delete("/v1/me/activity-registrations/" + registration);
  }

  public static String codeOf(RequestSpecification member, String registration) {
    return member
        .post("/v1/me/activity-registrations/" + registration + "/codes")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  public Response checksIn(String code, UUID activity) {
    return officer()
        .body(Map.of("code", code, "activityId", activity))
        .post("/v1/activity-check-ins");
  }
}
