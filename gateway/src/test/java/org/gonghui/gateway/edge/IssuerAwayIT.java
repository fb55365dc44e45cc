package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IssuerAwayIT.NoIssuer.class)
class IssuerAwayIT {
  @SuppressWarnings("NullAway.Init") // NoIssuer fills it
  Integer port;

  @Inject OpenCalls open;

  @AfterEach
  void nothingIsLeftOpen() {
    open.awaitNone();
  }

  /// Nobody listens where the issuer should be.
  public static final class NoIssuer implements QuarkusTestResourceLifecycleManager {
    private final EchoService echo = new EchoService();
    private final Integer port = Surroundings.freePort();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          "http://127.0.0.1:" + port,
          "gonghui.gateway.routes.member.url",
          echo.url());
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(port, new TestInjector.MatchesType(Integer.class));
    }

    @Override
    public void stop() {
      echo.close();
    }
  }

  @Test
  void withoutItsIssuerTheGatewayStartsAndTakesTokensOnceItIsThere() throws IOException {
    var elsewhere = new TestIssuer(0);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/v1/consent-texts").then().statusCode(200);
    given().get("/v1/members").then().statusCode(401);
    given()
        .auth()
        .oauth2(elsewhere.token())
        .get("/v1/members")
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("code", equalTo("UNAVAILABLE"));
    elsewhere.close();

    var issuer = new TestIssuer(port);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> given().auth().oauth2(issuer.token()).get("/v1/members").then().statusCode(200));
    issuer.close();
    given().auth().oauth2(issuer.token()).get("/v1/members").then().statusCode(200);
  }
}
