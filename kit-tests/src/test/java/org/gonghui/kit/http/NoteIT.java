package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class NoteIT {
  private static final String PRICE = "\"price\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}";
  private final String token = Token.of("officer").sign();

  private RequestSpecification officer() {
    return given().auth().oauth2(token).contentType("application/json");
  }

  private static String note(String title) {
    return "{\"title\":\"%s\",%s}".formatted(title, PRICE);
  }

  @Test
  void namesEveryFaultInTheLanguageAskedFor() {
    officer()
        .header("Idempotency-Key", "k4")
        .header("Accept-Language", "en")
        .body("{}")
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("title", equalTo("The request has faults"))
        .body("traceId", notNullValue())
        .body("violations.field", hasItems("title", "price"))
        .body("violations.code", hasItems("REQUIRED"));
  }

  @Test
  void tellsWhereABodyCannotBeRead() {
    officer()
        .header("Idempotency-Key", "k5")
        .body("{\"title\":\"x\",\"price\":{\"amount\":\"1.234\",\"currency\":\"CNY\"}}")
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("price"))
        .body("violations[0].code", equalTo("FORMAT"));
    officer()
        .header("Idempotency-Key", "k9")
        .body("{\"title\":123,%s}".formatted(PRICE))
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("title"))
        .body("violations[0].code", equalTo("FORMAT"));
    officer().header("Idempotency-Key", "k6").body("{").post("/v1/notes").then().statusCode(400);
    officer()
        .header("Idempotency-Key", "k7")
        .body("{\"titel\":\"x\"}")
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("UNKNOWN_FIELD"));
  }

  @Test
  void keepsTheOrderOfChecks() {
    var absent = "/v1/notes/0199b3f0-0000-7000-8000-000000000000";
    given().put("/v1/notes/no-id").then().statusCode(401);
    officer().body("{}").put("/v1/notes/no-id").then().statusCode(400);
    given().contentType("application/json").body("{}").put(absent).then().statusCode(401);
    given()
        .auth()
        .oauth2(Token.of("member").sign())
        .contentType("application/json")
        .body("{}")
        .put(absent)
        .then()
        .statusCode(403);
    officer().body("{}").put(absent).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    var id =
        officer()
            .header("Idempotency-Key", "k8")
            .body(note("ordered"))
            .post("/v1/notes")
            .path("id");
    officer().body("{}").put("/v1/notes/" + id).then().statusCode(400);
    officer().body(note("x")).put("/v1/notes/" + id).then().statusCode(428);
    officer()
        .header("If-Match", "\"7\"")
        .body(note("x"))
        .put("/v1/notes/" + id)
        .then()
        .statusCode(412);
    officer()
        .header("If-Match", "\"1\"")
        .body(note("x"))
        .put("/v1/notes/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    officer()
        .get("/v1/notes?titel=x")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_PARAMETER"));
    officer().post("/v1/notes").then().statusCode(400);
    officer().get("/v1/no-such-thing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    officer().get("/v1/notes/unannotated").then().statusCode(403);
    officer().delete("/v1/notes").then().statusCode(405);
    officer().contentType("text/plain").body("x").post("/v1/notes").then().statusCode(415);
  }

  @Test
  void aHumanDecisionRefusesClientCredentialsWhateverTheirRoles() {
    var approval = "/v1/notes/approval";
    given().auth().oauth2(Token.of("approver").sign()).post(approval).then().statusCode(200);
    for (var machine :
        List.of(
            Token.of("approver").machine(),
            Token.of("approver", "member").machine(),
            Token.of("approver", "officer", "member").machine())) {
      given()
          .auth()
          .oauth2(machine.sign())
          .post(approval)
          .then()
          .statusCode(403)
          .body("code", equalTo("HUMAN_REQUIRED"));
    }
    given()
        .auth()
        .oauth2(Token.of("member").machine().sign())
        .post(approval)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void takesOnlyTrueAndFalseForYesAndNo() {
    officer().get("/v1/notes/words").then().statusCode(200).body(equalTo("false null"));
    officer()
        .get("/v1/notes/words?dry=true&held=false")
        .then()
        .statusCode(200)
        .body(equalTo("true false"));
    for (var name : List.of("dry", "held")) {
      for (var word : List.of("maybe", "1", "yes", "TRUE", "", "true&" + name + "=")) {
        officer()
            .get("/v1/notes/words?" + name + "=" + word)
            .then()
            .statusCode(400)
            .body("code", equalTo("VALIDATION_FAILED"))
            .body("violations[0].field", equalTo(name))
            .body("violations[0].code", equalTo("FORMAT"));
      }
    }
  }

  @Test
  void refusesTokensThatAreNotTheIssuers() {
    var now = java.time.Instant.EPOCH;
    for (var bad :
        List.of(
            Token.of("officer").signWithForeignKey(),
            Token.of("officer").unsigned(),
            Token.of("officer").signWithPublicKeyAsSecret(),
            Token.of("officer").expiresAt(now).sign(),
            Token.of("officer").notBefore(java.time.Instant.parse("2099-01-01T00:00:00Z")).sign(),
            Token.of("officer").issuer("https://elsewhere").sign(),
            Token.of("officer").audience("elsewhere").sign(),
            "garbage")) {
      given()
          .header("Authorization", "Bearer " + bad)
          .get("/v1/notes")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", equalTo("Bearer"))
          .body("code", equalTo("UNAUTHENTICATED"));
    }
  }
}
