package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of the document with every method, and with bodies of its types and of others.
@QuarkusTest
@WithTestResource(Surroundings.class)
class KnownOperationsIT {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "LINK");

  /// That service is away: what is let through ends there.
  private static final Set<Integer> LET_THROUGH = Set.of(200, 503);

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  /// Each place has a caller of its own: together they make more calls than one may.
  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + issuer.signed(issuer.claims().subject(path)));
  }

  private static HttpClient client(Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder call)
      throws Exception {
    return client.send(call.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @MethodSource("org.gonghui.gateway.edge.Place#all")
  void itsMethodsAreLetThroughAndOthersToldOfThem(Place place) throws Exception {
    try (var client = client(Version.HTTP_1_1)) {
      for (var method : METHODS) {
        var answer = send(client, call(place.path()).method(method, BodyPublishers.noBody()));
        if (place.methods().contains(method)) {
          assertThat(answer.statusCode()).as(method).isIn(LET_THROUGH);
        } else {
          assertThat(answer.statusCode()).as(method).isEqualTo(405);
          assertThat(answer.headers().firstValue("Allow"))
              .as(method)
              .contains(String.join(", ", place.methods()));
        }
      }
    }
    assertThat(EchoService.seen())
        .allMatch(call -> place.methods().contains(call.split(" ", -1)[0]));
  }

  @ParameterizedTest
  @MethodSource("org.gonghui.gateway.edge.Place#all")
  void itsTypesAreLetThroughAndOthersToldOfThem(Place place) throws Exception {
    try (var client = client(Version.HTTP_1_1)) {
      for (var operation : place.operations().entrySet()) {
        var taken = operation.getValue();
        for (var type : taken) {
          assertThat(sent(client, place, operation.getKey(), type, "x").statusCode())
              .as(type)
              .isIn(LET_THROUGH);
        }
        for (var other : taken.isEmpty() ? List.<String>of() : List.of("text/plain", "")) {
          EchoService.forget();
          var answer = sent(client, place, operation.getKey(), other, "x");
          assertThat(answer.statusCode()).as("%s %s", operation, other).isEqualTo(415);
          assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
          assertThat(answer.headers().firstValue("Accept")).contains(String.join(", ", taken));
          assertThat(EchoService.seen()).isEmpty();
          assertThat(sent(client, place, operation.getKey(), other, "").statusCode())
              .as("no body")
              .isIn(LET_THROUGH);
        }
      }
    }
  }

  private HttpResponse<String> sent(
      HttpClient client, Place place, String method, String type, String body) throws Exception {
    var call = call(place.path()).method(method, BodyPublishers.ofString(body));
    return send(client, type.isEmpty() ? call : call.header("Content-Type", type));
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aBodyWithoutALengthHasItsTypeToo(Version version) throws Exception {
    try (var client = client(version)) {
      // by this one they agree on HTTP/2
      send(client, call("/v1/funds"));
      for (var type : List.of("text/plain", "application/json")) {
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofString("{}"));
        var answer = send(client, call("/v1/funds").header("Content-Type", type).POST(body));
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(type.equals("text/plain") ? 415 : 200);
      }
    }
  }

  @Test
  void typesInTwoFieldsAreNone() throws IOException {
    var call =
        "POST /v1/funds HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + issuer.token()
            + "\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";
    assertThat(OctetSocket.exchange(RestAssured.port, call)).startsWith("HTTP/1.1 415 ");
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void whatNoTemplateFitsIsNothing() {
    for (var path :
        List.of(
            "/v1/members/7",
            "/v1/operations/member",
            "/v1/payments/7/8",
            "/v1/me/card/codes/7",
            "/v1/partner-calls/member/7")) {
      given()
          .auth()
          .oauth2(issuer.token())
          .get(path)
          .then()
          .statusCode(404)
          .body("code", equalTo("NOT_FOUND"));
    }
    assertThat(EchoService.seen()).isEmpty();
  }

  /// Whoever has no token learns of no address whether it is one.
  @Test
  void theTokenIsLookedAtFirst() {
    given().get("/v1/members/7").then().statusCode(401);
    given().delete("/v1/members").then().statusCode(401);
    given().contentType("text/plain").body("x").post("/v1/funds").then().statusCode(401);
  }
}
