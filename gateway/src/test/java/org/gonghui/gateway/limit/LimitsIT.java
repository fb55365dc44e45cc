package org.gonghui.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsIT.Few.class)
@WithTestResource(Surroundings.class)
class LimitsIT {
  private static final int READS = 20;
  private static final int CALLERS_AT_ONCE = 50;

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  /// Limits that a test can use up.
  public static final class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gonghui.gateway.limits.of.read.calls", Integer.toString(READS),
          "gonghui.gateway.limits.of.write.calls", "2",
          "gonghui.gateway.limits.of.identity.calls", "1",
          "gonghui.gateway.limits.of.identity.window", "2s",
          "gonghui.gateway.limits.of.public.calls", "40");
    }
  }

  private RequestSpecification somebody() {
    return given()
        .auth()
        .oauth2(issuer.signed(issuer.claims().subject(UUID.randomUUID().toString())));
  }

  @Test
  void everyAnswerTellsWhatIsLeft() {
    var caller = somebody();
    for (var left = READS - 1; left >= READS - 3; left--) {
      caller
          .get("/v1/members")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"read\";q=20;w=60")
          .header("RateLimit", startsWith("\"read\";r=" + left + ";t="));
    }
  }

  @Test
  void whoHasUsedItUpWaitsAsLongAsIsSaidAndIsTakenAgain() throws Exception {
    var caller = somebody();
    var path = "/v1/me/identity-checks";
    caller.post(path).then().statusCode(200);
    EchoService.forget();
    var refused = caller.post(path);
    refused
        .then()
        .statusCode(429)
        .header("RateLimit", startsWith("\"identity\";r=0;t="))
        .body("code", equalTo("TOO_MANY_REQUESTS"));
    assertThat(EchoService.seen()).isEmpty();
    Thread.sleep(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
    caller.post(path).then().statusCode(200);
  }

  @Test
  void classesAndCallersAreCountedApart() {
    var caller = somebody();
    for (var call = 0; call < 2; call++) {
      caller.post("/v1/organizations").then().statusCode(200);
    }
    caller.post("/v1/organizations").then().statusCode(429);
    caller.get("/v1/organizations").then().statusCode(200);
    caller.post("/v1/me/identity-checks").then().statusCode(200);
    somebody().post("/v1/organizations").then().statusCode(200);
  }

  @Test
  void ofManyCallsAtOnceAsManyPassAsThereMay() throws Exception {
    var token = issuer.signed(issuer.claims().subject(UUID.randomUUID().toString()));
    Callable<Response> call = () -> given().auth().oauth2(token).get("/v1/members");
    try (var callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE)) {
      var answers =
          callers.invokeAll(IntStream.range(0, 2 * CALLERS_AT_ONCE).mapToObj(n -> call).toList());
      var passed = 0;
      for (var answer : answers) {
        passed += answer.get().statusCode() == 200 ? 1 : 0;
      }
      assertThat(passed).isEqualTo(READS);
    }
  }

  @Test
  void whoHasNoTokenIsCountedByAddress() {
    var statuses =
        IntStream.range(0, 60)
            .map(call -> given().get(call % 2 == 0 ? "/v1/consent-texts" : "/docs").statusCode())
            .boxed()
            .toList();
    assertThat(statuses.subList(0, 10)).containsOnly(200);
    assertThat(statuses).last().isEqualTo(429);
  }
}
