package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KeyInUseIT {
  private final String token = Token.of("officer").subject(UUID.randomUUID().toString()).sign();

  /// Another copy is a connection that holds the row of the key and does not end.
  @Test
  void aKeyThatAnotherCopyIsAtIsInUseAsItIsOnThisOne() throws SQLException {
    assertThat(write().statusCode()).isEqualTo(201);
    try (var copy = Database.connect();
        var holding = copy.createStatement()) {
      copy.setAutoCommit(false);
      // the one who inserts the key again waits for what becomes of this
      assertThat(
              holding.executeUpdate(
                  "delete from idempotency_key where id = (select id from idempotency_key order by created_at desc limit 1)"))
          .isOne();

      var answer = write();

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.<String>path("code")).isEqualTo("KEY_IN_USE");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      copy.rollback();
    }
    assertThat(write().header(Answers.REPLAYED)).isEqualTo("true");
  }

  private Response write() {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header(Idempotent.HEADER, "held")
        .body("{\"title\":\"held\",\"price\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}")
        .post("/v1/notes");
  }
}
