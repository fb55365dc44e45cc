package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TokenNegativesIT {
  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  @Test
  void onlyAValidTokenPasses() {
    var hour = Duration.ofHours(1);
    var now = Instant.now();
    var tokens =
        Map.ofEntries(
            Map.entry(
                "another key",
                issuer.claims().jws().keyId("k1").sign(TestIssuer.newKeys().getPrivate())),
            Map.entry(
                "unknown key id",
                issuer.claims().jws().keyId("k2").sign(TestIssuer.newKeys().getPrivate())),
            Map.entry("alg none", unsigned()),
            Map.entry("HS256 with the public key", signedWithThePublicKey()),
            Map.entry("expired", issuer.signed(issuer.claims().expiresAt(now.minus(hour)))),
            Map.entry(
                "not yet valid",
                issuer.signed(issuer.claims().claim("nbf", now.plus(hour).getEpochSecond()))),
            Map.entry(
                "another issuer", issuer.signed(issuer.claims().issuer("http://evil.example"))),
            Map.entry("another audience", issuer.signed(issuer.claims().audience("somebody"))),
            Map.entry("cut off", issuer.token().substring(0, 200)),
            Map.entry("altered", altered(issuer.token())),
            Map.entry("not a token", "abc"));
    tokens.forEach((fault, token) -> {
      var answer = given().auth().oauth2(token).get("/v1/members");
      assertThat(answer.statusCode()).as(fault).isEqualTo(401);
      assertThat(answer.path("code").toString()).as(fault).isEqualTo("UNAUTHENTICATED");
      assertThat(answer.header("WWW-Authenticate")).as(fault).contains("invalid_token");
    });
    assertThat(EchoService.seen()).isEmpty();
    given().auth().oauth2(issuer.token()).get("/v1/members").then().statusCode(200);
  }

  @Test
  void otherSchemesAndPlacesAreNoToken() {
    given().auth().preemptive().basic("driver", "x").get("/v1/members").then().statusCode(401);
    given().queryParam("access_token", issuer.token()).get("/v1/members").then().statusCode(401);
    given().cookie("q_session", issuer.token()).get("/v1/members").then().statusCode(401);
    assertThat(EchoService.seen()).isEmpty();
  }

  private String unsigned() {
    var parts = issuer.token().split("\\.", -1);
    return encoded("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + parts[1] + ".";
  }

  private String signedWithThePublicKey() {
    var key = new SecretKeySpec(issuer.keys().getPublic().getEncoded(), "HmacSHA256");
    return Jwt.claims(Map.of("sub", "driver"))
        .issuer(issuer.url())
        .audience("gonghui")
        .expiresIn(300)
        .jws()
        .keyId("k1")
        .sign(key);
  }

  private static String altered(String token) {
    var parts = token.split("\\.", -1);
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0] + "." + encoded(claims.replace("driver", "admins")) + "." + parts[2];
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
