package org.gonghui.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Outage;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// An operator's figures are those of what happens.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MetricsIT {
  private static final String TRIGGER = "gonghui.test.trigger";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";

  @Inject Counters counters;
  @Inject TestConsumers consumers;

  @Test
  void depthAndAgeOfTheOutboxGrowWhileTheBrokerIsAwayAndFallAfterwards() {
    await().untilAsserted(() -> assertThat(metric("gonghui_outbox_depth")).isZero());
    var sent = metric("gonghui_outbox_sent_total");
    var committed = metric("gonghui_outbox_lag_seconds_count");

    try (var _ = Outage.ofKafka()) {
      for (int i = 0; i < 7; i++) {
        counters.count(UUID.randomUUID().toString());
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(metric("gonghui_outbox_age")).isGreaterThan(3));
      assertThat(metric("gonghui_outbox_depth"))
          .isEqualTo(rows("select count(*) from outbox"))
          .isGreaterThanOrEqualTo(7);
    }

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(metric("gonghui_outbox_depth")).isZero());
    assertThat(metric("gonghui_outbox_age")).isZero();
    assertThat(metric("gonghui_outbox_sent_total")).isGreaterThanOrEqualTo(sent + 7);
    assertThat(metric("gonghui_outbox_lag_seconds_count")).isGreaterThan(committed);
    assertThat(metric("gonghui_outbox_lag_seconds_max")).isGreaterThan(3);
  }

  @Test
  void deadLettersAreCountedAsTheyComeAndGo() {
    consumers.poisonHurts.set(true);
    var before = metric("gonghui_dead_letters_total{consumer=\"test-reactor\"}");
    var key = UUID.randomUUID().toString();

    Topics.produce(TRIGGER, key, HAPPENED, 1, "{\"word\":\"poison\"}");

    await()
        .untilAsserted(() ->
            assertThat(metric("gonghui_dead_letters_total{consumer=\"test-reactor\"}"))
                .isEqualTo(before + 1));
    assertOpenLetters();
    var letter =
        Database.rows("select id from dead_letter where key = ?", key).getFirst().get("id");
    given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .post("/v1/operations/kit/dead-letters/" + letter + "/discard")
        .then()
        .statusCode(200);
    assertOpenLetters();
  }

  @Test
  void refusalsAreCountedByCode() {
    var before = metric("gonghui_refusals_total{code=\"FORBIDDEN\"}");

    for (int i = 0; i < 3; i++) {
      given().auth().oauth2(Token.of("member").sign()).get("/v1/notes").then().statusCode(403);
    }

    assertThat(metric("gonghui_refusals_total{code=\"FORBIDDEN\"}")).isEqualTo(before + 3);
  }

  @Test
  void poolsAdmissionAndTheLagOfConsumersAreShown() {
    Topics.produce(TRIGGER, UUID.randomUUID().toString(), HAPPENED, 1, "{\"word\":\"word\"}");

    assertThat(metric("agroal_available_count{datasource=\"default\"}")).isBetween(0.0, 20.0);
    assertThat(metric("agroal_awaiting_count{datasource=\"background\"}")).isZero();
    assertThat(metric("gonghui_admission_free")).isPositive();
    await()
        .untilAsserted(() ->
            assertThat(scrape())
                .containsPattern(
                    "kafka_consumer_fetch_manager_records_lag_max\\{client_id=\"kafka-consumer-test-reactor\"[^}]*} 0\\.0"));
  }

  private static void assertOpenLetters() {
    await()
        .untilAsserted(() ->
            assertThat(metric("gonghui_dead_letters_open"))
                .isEqualTo(rows("select count(*) from dead_letter where state = 'OPEN'")));
  }

  /// The value of a series; 0 of one that has none yet.
  private static double metric(String series) {
    var line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)").matcher(scrape());
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }

  private static double rows(String count) {
    return (double) Database.number(count);
  }

  private static String scrape() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
