package org.gonghui.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// The database lets nobody in, as while it is copied or set back: that is an outage, and nobody's fault.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ClosedDatabaseIT {
  /// Longer than an event needs to its consumer.
  private static final Duration CLOSED = Duration.ofSeconds(3);

  @Test
  void callersAreToldToComeAgainAndEventsWait() throws Exception {
    var key = UUID.randomUUID().toString();
    var name = (String) Database.rows("select current_database() as name").getFirst().get("name");
    try (var server = Database.connectTo("postgres")) {
      run(server, "alter database %s with allow_connections false".formatted(name));
      try {
        run(
            server,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                .formatted(name));
        Topics.produce(
            "gonghui.test.trigger", key, "org.gonghui.test.Happened.v1", 1, "{\"word\":\"late\"}");
        given()
            .auth()
            .oauth2(Token.of("officer").sign())
            .get("/v1/notes")
            .then()
            .statusCode(503)
            .body("code", equalTo("UNAVAILABLE"))
            .header("Retry-After", notNullValue());
        Thread.sleep(CLOSED);
      } finally {
        run(server, "alter database %s with allow_connections true".formatted(name));
      }
    }
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(effects(key)).isOne());
    assertThat(Database.number("select count(*) from dead_letter where key = ?", key)).isZero();
  }

  private static long effects(String key) {
    return Database.number(
        "select count(*) from effect where consumer = 'test-reactor' and key = ?", key);
  }

  private static void run(Connection server, String sql) throws SQLException {
    try (var statement = server.createStatement()) {
      statement.execute(sql);
    }
  }
}
