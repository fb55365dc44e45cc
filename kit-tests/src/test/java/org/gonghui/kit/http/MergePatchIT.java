package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MergePatchIT {

  private static ValidatableResponse patched(String patch) {
    return given()
        .auth()
        .oauth2(Token.of("officer").sign())
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/v1/notes/" + UUID.randomUUID())
        .then();
  }

  @Test
  void whatIsNotNamedStays() {
    patched("{\"title\":\"after\"}")
        .statusCode(200)
        .body("title", equalTo("after"))
        .body("price.amount", equalTo("10.00"));
    patched("{}").statusCode(200).body("title", equalTo("before"));
  }

  @Test
  void whatIsTakenAwayIsCheckedLikeAnyBody() {
    patched("{\"title\":null}").statusCode(400).body("violations[0].field", equalTo("title"));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    patched("{\"price\":7}")
        .statusCode(400)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("violations[0].field", equalTo("price"));
    patched("{\"size\":\"large\"}")
        .statusCode(400)
        .body("violations[0].code", equalTo("UNKNOWN_FIELD"));
  }

  @Test
  void aValueInAnotherFormIsNoValue() {
    patched("{\"copies\":3,\"pinned\":true,\"colour\":\"RED\"}").statusCode(200);
    for (var patch :
        Map.of(
                "title", List.of("123", "1.5", "true"),
                "copies", List.of("\"3\"", "\"\"", "1.5", "true"),
                "pinned", List.of("\"true\"", "\"\"", "1"),
                "colour", List.of("0"))
            .entrySet()) {
      for (var value : patch.getValue()) {
        patched("{\"%s\":%s}".formatted(patch.getKey(), value))
            .statusCode(400)
            .body("violations[0].field", equalTo(patch.getKey()))
            .body("violations[0].code", equalTo("FORMAT"));
      }
    }
  }

  @Test
  void whatIsNoObjectIsNoPatch() {
    for (var patch : new String[] {"[]", "7", "null", "{", "\"title\""}) {
      patched(patch).statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
    }
  }
}
