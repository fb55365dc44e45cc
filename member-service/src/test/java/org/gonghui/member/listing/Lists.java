package org.gonghui.member.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Lists that somebody sends.
///
/// @param token of who does
record Lists(String token) {

  Response sent(String path, String file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  /// The list as it has ended.
  Response taken(String path, String file) {
    var location = sent(path, file).then().statusCode(202).extract().header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> !List.of("RECEIVED", "RUNNING").contains(read(location).<String>path("state")));
    return read(location);
  }

  Response read(String location) {
    return given().auth().oauth2(token).get(location);
  }

  /// Line, column and code of each row that was rejected.
  List<String> rejected(Response ended) {
    return read("/v1/list-imports/" + ended.path("id") + "/rejected-rows")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst(",\".*", ""))
        .toList();
  }

  static void assertFigures(Response ended, int accepted, int rejected) {
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("COMPLETED");
    assertThat(ended.<Integer>path("accepted")).as(ended.asString()).isEqualTo(accepted);
    assertThat(ended.<Integer>path("rejected")).as(ended.asString()).isEqualTo(rejected);
    assertThat(UUID.fromString(ended.path("id"))).isNotNull();
  }
}
