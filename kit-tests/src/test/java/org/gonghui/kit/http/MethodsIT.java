package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MethodsIT {
  private static void refused(String path, String allowed) {
    given()
        .auth()
        .oauth2(Token.of("officer").sign())
        .delete(path)
        .then()
        .statusCode(405)
        .header("Allow", equalTo(allowed))
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @Test
  void whatAPathDoesNotTakeIsAnsweredWithWhatItTakes() {
    refused("/v1/notes", "GET, HEAD, POST");
    refused("/v1/notes/0199b3f0-0000-7000-8000-000000000000", "PATCH, PUT");
  }

  private static void unread(String method, String path, String type) {
    given()
        .auth()
        .oauth2(Token.of("officer").sign())
        .contentType(type)
        .body(new byte[] {1})
        .request(method, path)
        .then()
        .statusCode(415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  private static ValidatableResponse figures() {
    return given().get("/q/metrics").then().statusCode(200);
  }

  /// Nor does it take a place of its own among the addresses that are counted.
  @Test
  void aPathThatNoOperationTakesDoesNotStandInTheFigures() {
    refused("/v1/notes/written-by-a-caller", "PATCH, PUT");
    figures()
        .body(containsString("status=\"405\",uri=\"NO_OPERATION\""))
        .body(not(containsString("written-by-a-caller")));
  }

  @Test
  void whatAnOperationDoesNotReadIsCountedAtItsAddress() {
    unread("PUT", "/v1/notes/0199b3f0-0000-7000-8000-000000000000", "image/png");
    unread("PATCH", "/v1/notes/sent-by-a-caller", "image/png");
    for (var method : List.of("PUT", "PATCH")) {
      figures()
          .body(
              containsString(
                  "method=\"%s\",outcome=\"CLIENT_ERROR\",status=\"415\",uri=\"/v1/notes/{id}\""
                      .formatted(method)));
    }
    figures().body(not(containsString("sent-by-a-caller")));
  }
}
