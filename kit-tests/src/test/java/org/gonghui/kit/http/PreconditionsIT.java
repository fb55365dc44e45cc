package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PreconditionsIT {
  private static final String NOTE =
      "{\"title\":\"seen\",\"price\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}";

  private final String token = Token.of("officer").sign();

  private int change(String id, String match) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("If-Match", match)
        .body(NOTE)
        .put("/v1/notes/" + id)
        .statusCode();
  }

  @Test
  void aStarMatchesWhateverVersionThereIs() {
    var id =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .header("Idempotency-Key", "star")
            .body(NOTE)
            .post("/v1/notes")
            .<String>path("id");
    assertThat(change(id, "*")).isEqualTo(200);
    assertThat(change(id, "\"7\", \"1\"")).isEqualTo(200);
    assertThat(change(id, "\"7\"")).isEqualTo(412);
    assertThat(change(id, "")).isEqualTo(428);
    assertThat(change("0199b3f0-0000-7000-8000-000000000000", "*")).isEqualTo(404);
  }
}
