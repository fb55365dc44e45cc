package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody sends events: a list stops where too many wait, and goes on when they are gone.
@QuarkusTest
@TestProfile(RoomIT.NobodySends.class)
@WithTestResource(LocalStackResource.class)
class RoomIT {
  private static final String WAITING = "select count(*) from outbox";
  private static final int DEEPEST = 2_000;

  private final City city = new City();

  public static class NobodySends implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gonghui.relay.enabled",
          "false",
          "gonghui.importing.batch",
          "100",
          "gonghui.importing.deepest-outbox",
          "" + DEEPEST);
    }
  }

  @BeforeEach
  void found() {
    city.found();
    Database.execute("delete from outbox");
  }

  @Test
  void aListWaitsWhileTooManyEventsDo() {
    var list = sent(2_500);
    var most = 0L;
    for (var sends = 0; sends < 3; sends++) {
      await().until(() -> Database.number(WAITING) > DEEPEST / 2);
      await().during(Duration.ofMillis(300)).until(() -> total(list) < 2_500);
      most = Math.max(most, Database.number(WAITING));
      Database.execute("delete from outbox");
      if (total(list) >= 2_000) {
        break;
      }
    }
    assertThat(most).isLessThanOrEqualTo(DEEPEST);
    city.ended(list).then().body("accepted", equalTo(2_500));
  }

  @Test
  void aListThatWaitsIsCancelled() {
    var list = sent(2_500);
    await().until(() -> Database.number(WAITING) > DEEPEST / 2);
    given()
        .auth()
        .oauth2(city.officer())
        .post("/v1/member-imports/" + list + "/cancellation")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    assertThat(city.members()).isEqualTo(total(list)).isLessThan(2_500);
    Database.execute("delete from outbox");
    // the worker is free for the next
    city.ended(sent(10)).then().body("accepted", equalTo(10));
  }

  private UUID sent(int rows) {
    var file = City.file(city.rows(rows)).getBytes(StandardCharsets.UTF_8);
    return UUID.fromString(
        city.sent(City.CSV, file, "").then().statusCode(202).extract().path("id"));
  }

  private static long total(UUID list) {
    return Database.number("select total from member_import where id = ?", list);
  }
}
