package org.gonghui.member.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ActivityIT {
  private final Gatherings gatherings = new Gatherings();

  private Response patch(String id, String etag, Map<String, ?> changes) {
    return gatherings
        .officer()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch("/v1/activities/" + id);
  }

  private void refuses(String field, Object value, String violation) {
    var activity = gatherings.speech(10);
    activity.put(field, value);
    gatherings.drafts(activity).then().statusCode(400).body("violations.code", hasItem(violation));
  }

  @Test
  void aDraftIsChangedUntilItIsPublishedAndNothingOfItAfterThat() {
    var drafted = gatherings.drafts(gatherings.speech(100)).then().statusCode(201).extract();
    var id = drafted.<String>path("id");
    var changed =
        patch(id, drafted.header("ETag"), Map.of("capacity", 24))
            .then()
            .statusCode(200)
            .body("capacity", equalTo(24))
            .body("titleEn", equalTo("Speeches on safety"))
            .extract();
    patch(id, drafted.header("ETag"), Map.of("capacity", 30)).then().statusCode(412);
    gatherings
        .officer()
        .post("/v1/activities/" + id + "/publication")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
    patch(id, "*", Map.of("capacity", 30))
        .then()
        .statusCode(409)
        .body("currentState", equalTo("PUBLISHED"));
    gatherings.officer().post("/v1/activities/" + id + "/publication").then().statusCode(409);
    assertThat(changed.header("ETag")).isNotEqualTo(drafted.header("ETag"));
  }

  @Test
  void hoursThatDoNotAgreeAndKindsThatNobodyKnowsAreRefused() {
    refuses("to", gatherings.in(Duration.ofHours(1)), "ENDS_BEFORE_IT_BEGINS");
    refuses("registrationTo", gatherings.in(Duration.ofDays(-1)), "ENDS_BEFORE_IT_BEGINS");
    refuses("registrationTo", gatherings.in(Duration.ofDays(3)), "AFTER_THE_END");
    refuses("kind", "KARAOKE", "UNKNOWN_ACTIVITY_KIND");
    refuses("audience", Map.of("employmentForms", List.of("PIRATE")), "UNKNOWN_EMPLOYMENT_FORM");
  }

  @Test
  void theListIsNarrowedAndEndsAtTheScope() {
    var garden = gatherings.speech(5);
    garden.put("kind", "GARDEN");
    var published = gatherings.publishes(garden);
    gatherings.drafts(gatherings.speech(5)).then().statusCode(201);
    gatherings
        .officer()
        .queryParam("kind", "GARDEN")
        .queryParam("state", "PUBLISHED")
        .get("/v1/activities")
        .then()
        .statusCode(200)
        .body("items.id", contains(published.toString()));
    var elsewhere = new Gatherings();
    elsewhere.officer().get("/v1/activities/" + published).then().statusCode(404);
    elsewhere.officer().get("/v1/activities").then().statusCode(200).body("items", empty());
    elsewhere
        .officer()
        .queryParam("organization", gatherings.union())
        .get("/v1/activities")
        .then()
        .statusCode(403);
    elsewhere.drafts(gatherings.speech(5)).then().statusCode(403);
  }

  @Test
  void whatIsOverIsNotPublished() {
    var past = gatherings.speech(5);
    past.put("from", gatherings.in(Duration.ofDays(-2)));
    past.put("to", gatherings.in(Duration.ofDays(-1)));
    past.put("registrationFrom", gatherings.in(Duration.ofDays(-4)));
    past.put("registrationTo", gatherings.in(Duration.ofDays(-3)));
    var id = gatherings.drafts(past).then().statusCode(201).extract().<String>path("id");
    gatherings
        .officer()
        .post("/v1/activities/" + id + "/publication")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACTIVITY_IS_OVER"));
  }
}
