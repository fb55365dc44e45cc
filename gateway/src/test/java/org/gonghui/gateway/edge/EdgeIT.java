package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class EdgeIT {
  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject GatewayConfig config;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  private RequestSpecification driver() {
    return given().auth().oauth2(issuer.token());
  }

  @Test
  void aCallReachesItsServiceUnchanged() {
    driver()
        .queryParam("name", "张三")
        .get("/v1/organizations/7")
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("target", equalTo("/v1/organizations/7?name=%E5%BC%A0%E4%B8%89"));
  }

  @Test
  void everyProxiedPathNeedsAToken() {
    for (var prefix : prefixes().toList()) {
      for (var method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"}) {
        for (var path : new String[] {prefix, prefix + "/x"}) {
          if (!isOpen(method, path)) {
            assertThat(given().request(method, path).statusCode()).as(path).isEqualTo(401);
          }
        }
      }
    }
    assertThat(EchoService.seen()).isEmpty();
  }

  private boolean isOpen(String method, String path) {
    var call = (method.equals("HEAD") ? "GET " : method + " ") + path;
    return config.open().stream()
        .map(template -> template.replaceAll("\\{[^}]+}", "x"))
        .anyMatch(call::equals);
  }

  private Stream<String> prefixes() {
    return config.routes().entrySet().stream()
        .flatMap(route ->
            Stream.concat(
                route.getValue().paths().stream(),
                Stream.of("/v1/operations/", "/v1/partner-calls/")
                    .map(prefix -> prefix + route.getKey())));
  }

  @Test
  void anOpenCallNeedsNone() {
    given().get("/v1/consent-texts").then().statusCode(200);
    given().head("/v1/consent-texts").then().statusCode(200);
    given().post("/v1/consent-texts").then().statusCode(401);
    given().get("/v1/consent-texts/x").then().statusCode(401);
  }

  @Test
  void aRefusalTellsNoMoreThanItsCode() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/v1/members")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("/problems/UNAUTHENTICATED"))
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("status", equalTo(401))
        .body("title", equalTo("需要有效的令牌"))
        .body("instance", equalTo("/v1/members"))
        .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
  }

  @Test
  void whatIsInNoRowIsNobodys() {
    driver().get("/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    driver().get("/v1/membersx").then().statusCode(404);
    driver().get("/V1/members").then().statusCode(404);
    driver().get("/v1/Members").then().statusCode(404);
    driver().get("/v1/operations/unknown").then().statusCode(404);
    driver().get("/v1").then().statusCode(404);
    driver().get("/").then().statusCode(404);
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void otherMethodsAreRefused() {
    driver()
        .request("TRACE", "/v1/members")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD")
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void aStrangersClaimsOfItsWayAreNotPassedOn() {
    driver()
        .header("X-Forwarded-For", "9.9.9.9")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/admin")
        .header("Forwarded", "for=9.9.9.9")
        .header("X-Real-IP", "9.9.9.9")
        .header("X-HTTP-Method-Override", "DELETE")
        .header("Connection", "X-Hop")
        .header("X-Hop", "1")
        .header("TE", "trailers")
        .header("X-Kept", "2")
        .get("/v1/members")
        .then()
        .statusCode(200)
        .header("X-Secret-Hop", nullValue())
        .body("fields.x-kept", equalTo("2"))
        .body("fields.x-hop", nullValue())
        .body("fields.te", nullValue())
        .body("fields.x-real-ip", nullValue())
        .body("fields.x-http-method-override", nullValue())
        .body("fields.x-forwarded-for", nullValue())
        .body("fields.x-forwarded-host", nullValue())
        .body("fields.x-forwarded-prefix", nullValue())
        .body("fields.host", equalTo("localhost:" + RestAssured.port))
        .body(
            "fields.forwarded",
            equalTo("for=127.0.0.1;host=\"localhost:%d\";proto=http".formatted(RestAssured.port)));
  }

  @Test
  void theTraceGoesOn() {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    driver()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .get("/v1/members")
        .then()
        .body("fields.traceparent", matchesPattern("00-" + trace + "-[0-9a-f]{16}-0[01]"))
        .body("fields.traceparent", not(containsString("00f067aa0ba902b7")));
    driver()
        .get("/v1/members")
        .then()
        .body("fields.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
  }

  @Test
  void aServiceThatIsAwayIsAnsweredFor() {
    driver()
        .contentType("application/json")
        .body("{}")
        .post("/v1/me/skill-certificates")
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .contentType("application/problem+json")
        .body("code", equalTo("UNAVAILABLE"))
        .body("detail", not(containsString("Exception")));
  }

  @Test
  void healthIsForEverybodyAndMetricsForOperators() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    given().get("/v1/members").then().statusCode(401);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("gonghui_gateway_refusals_total{code=\"UNAUTHENTICATED\""));
  }

  @Test
  void everyAnswerProtectsItsReader() {
    driver()
        .header("Origin", "https://elsewhere.example")
        .get("/v1/members")
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", nullValue())
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Strict-Transport-Security", nullValue());
    given()
        .get("/v1/members")
        .then()
        .statusCode(401)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store");
  }

  private RequestSpecification nested(int levels, String type) {
    return driver().contentType(type).body("[".repeat(levels) + "]".repeat(levels));
  }

  @Test
  void jsonThatIsNestedTooDeeplyReachesNobody() {
    nested(64, "application/json").post("/v1/funds").then().statusCode(200);
    nested(65, "application/json")
        .post("/v1/funds")
        .then()
        .statusCode(400)
        .body("code", equalTo("JSON_TOO_DEEP"));
    nested(65, "application/merge-patch+json")
        .patch("/v1/hospitals/7")
        .then()
        .statusCode(400)
        .body("code", equalTo("JSON_TOO_DEEP"));
    nested(65, "text/csv").post("/v1/member-imports").then().statusCode(200);
  }
}
