package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CorsIT.OneOrigin.class)
@WithTestResource(Surroundings.class)
class CorsIT {
  private static final String OURS = "https://app.gonghui.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  /// A page elsewhere that may read answers.
  public static final class OneOrigin implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.cors.origins", OURS);
    }
  }

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  private static RequestSpecification from(String origin) {
    return given().header("Origin", origin);
  }

  private static RequestSpecification asking(String origin) {
    return from(origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,idempotency-key");
  }

  @Test
  void anOriginThatIsNamedMayAskAndRead() {
    asking(OURS)
        .options("/v1/members")
        .then()
        .statusCode(200)
        .header(ALLOWED, equalTo(OURS))
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
    assertThat(EchoService.seen()).isEmpty();
    from(OURS)
        .auth()
        .oauth2(issuer.token())
        .get("/v1/members")
        .then()
        .statusCode(200)
        .header(ALLOWED, equalTo(OURS))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"))
        .header("Access-Control-Expose-Headers", containsString("RateLimit"));
  }

  @Test
  void itReadsRefusalsTooWhichAreThoseOfAllCallers() {
    var tooLong = "/v1/" + "a".repeat(5_000);
    from(OURS).get(tooLong).then().statusCode(414).header(ALLOWED, equalTo(OURS));
    from(OURS).get("/v1/nothing").then().statusCode(404).header(ALLOWED, equalTo(OURS));
    from(OURS)
        .request("TRACE", "/v1/members")
        .then()
        .statusCode(405)
        .header(ALLOWED, equalTo(OURS));
    from(OURS).get("/v1/members").then().statusCode(401).header(ALLOWED, equalTo(OURS));
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void aStrangerIsToldNothingAndJudgedAsEverybody() {
    var stranger = "https://evil.example";
    asking(stranger).options("/v1/members").then().statusCode(405).header(ALLOWED, nullValue());
    from(stranger).get("/v1/members").then().statusCode(401).header(ALLOWED, nullValue());
    from("null").get("/v1/members").then().statusCode(401).header(ALLOWED, nullValue());
    from(OURS + ".evil.example").get("/docs").then().statusCode(200).header(ALLOWED, nullValue());
  }
}
