package org.gonghui.member.preference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Told;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class PreferenceIT {
  private static final String PATH = "/v1/me/message-preferences";
  private static final Map<String, Object> NIGHT =
      Map.of(
          "inboxOnly", List.of("TICKETS", "NEWS"),
          "quietHours", Map.of("from", "22:00", "to", "07:00"),
          "language", "EN");

  private Told told = new Told(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void verify() {
    told = Told.next();
  }

  private Response says(String seen, Map<String, Object> wish) {
    return told.calls().header("If-Match", seen).body(wish).put(PATH);
  }

  @Test
  void whoHasSaidNothingReadsWhatHolds() {
    told.calls()
        .get(PATH)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("inboxOnly", empty())
        .body("quietHours", nullValue())
        .body("language", equalTo("ZH"))
        .body("alwaysPushed", contains("MONEY", "HEALTH", "SECURITY"));
  }

  @Test
  void whatIsSaidHolds() {
    says("\"0\"", NIGHT)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("inboxOnly", contains("NEWS", "TICKETS"));
    told.calls()
        .get(PATH)
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("quietHours.from", equalTo("22:00"))
        .body("quietHours.to", equalTo("07:00"))
        .body("language", equalTo("EN"));
    says("\"1\"", Map.of("inboxOnly", List.of(), "language", "ZH"))
        .then()
        .statusCode(200)
        .body("quietHours", nullValue());
  }

  @Test
  void whoHasNotSeenWhatHoldsChangesNothing() {
    told.calls().body(NIGHT).put(PATH).then().statusCode(428);
    says("\"0\"", NIGHT).then().statusCode(200);
    says("\"0\"", NIGHT).then().statusCode(412);
  }

  @Test
  void moneyAndHealthCannotBeKeptToTheInbox() {
    for (var always : List.of("MONEY", "HEALTH", "SECURITY")) {
      says("\"0\"", Map.of("inboxOnly", List.of("NEWS", always), "language", "ZH"))
          .then()
          .statusCode(422)
          .body("code", equalTo("CATEGORY_ALWAYS_PUSHED"))
          .body("category", equalTo(always));
    }
    told.calls().get(PATH).then().header("ETag", equalTo("\"0\""));
  }

  @Test
  void hoursAreHours() {
    for (var wrong :
        List.of(
            Map.of("from", "24:00", "to", "07:00"),
            Map.of("from", "22:00", "to", "22:00"),
            Map.of("from", "22:00"))) {
      says("\"0\"", Map.of("inboxOnly", List.of(), "quietHours", wrong, "language", "ZH"))
          .then()
          .statusCode(400)
          .body("code", equalTo("VALIDATION_FAILED"));
    }
  }
}
