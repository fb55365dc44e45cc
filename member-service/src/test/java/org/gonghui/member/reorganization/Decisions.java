package org.gonghui.member.reorganization;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Unions;
import org.gonghui.testing.Token;

/// What the administrator of a tree has decided of its unions.
record Decisions(Unions unions) {
  static final Map<String, String> DECISION =
      Map.of("number", "抚工发〔2018〕12号", "text", "关于调整基层工会的决定");

  Response move(UUID union, UUID parent) {
    return decide(union, "move", Map.of("parentId", parent));
  }

  Response merge(UUID union, UUID into) {
    return decide(union, "merger", Map.of("intoId", into));
  }

  /// @param heirs who follows it
  Response dissolve(UUID union, Map<String, ?> heirs) {
    return decide(union, "dissolution", heirs);
  }

  Response decide(UUID union, String what, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("decision", DECISION);
    return given()
        .auth()
        .oauth2(unions.token())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/organizations/" + union + "/" + what);
  }

  /// Waits until the members have gone.
  ValidatableResponse carriedOut(Response decided) {
    var id = decided.then().statusCode(202).extract().<String>path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).extract().path("state").equals("COMPLETED"));
    return read(id).body("state", equalTo("COMPLETED"));
  }

  private ValidatableResponse read(String id) {
    return given()
        .auth()
        .oauth2(unions.token())
        .get("/v1/reorganizations/" + id)
        .then()
        .statusCode(200);
  }

  ValidatableResponse history(UUID union) {
    return given()
        .auth()
        .oauth2(unions.token())
        .get("/v1/organizations/" + union + "/history")
        .then()
        .statusCode(200);
  }

  ValidatableResponse union(UUID union) {
    return given()
        .auth()
        .oauth2(unions.token())
        .get("/v1/organizations/" + union)
        .then()
        .statusCode(200);
  }

  UUID parent(UUID union) {
    return UUID.fromString(union(union).extract().path("parentId"));
  }

  /// What statistics count is what the records say.
  static void everybodyIsCounted() {
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .post("/v1/statistics/checks")
        .then()
        .statusCode(200)
        .body("equal", equalTo(true));
  }
}
