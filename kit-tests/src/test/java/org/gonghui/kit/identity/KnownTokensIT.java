package org.gonghui.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KnownTokensIT {
  /// What a token may be late by the other machine's clock, and the second that `exp` is rounded to.
  private static final Duration GRACE = Duration.ofSeconds(7);

  private static ValidatableResponse asked(String token) {
    return given().auth().oauth2(token).get("/v1/notes").then();
  }

  @Test
  void aTokenThatWasGoodIsRefusedOnceItHasExpired() {
    var lasts = Duration.ofSeconds(3);
    var token = Token.of("officer").expiresAt(Clock.systemUTC().instant().plus(lasts)).sign();

    asked(token).statusCode(200);
    asked(token).statusCode(200);

    await()
        .atMost(lasts.plus(GRACE))
        .untilAsserted(() -> asked(token).statusCode(401).body("code", equalTo("UNAUTHENTICATED")));
  }

  @Test
  void aForgedSignatureIsRefusedBesideTheGoodOne() {
    var token = Token.of("officer");
    asked(token.sign()).statusCode(200);

    asked(token.signWithForeignKey()).statusCode(401);
    asked(token.unsigned()).statusCode(401);
    asked(token.sign()).statusCode(200);
  }

  @Test
  void rolesAreThoseOfTheTokenHoweverOftenItCame() {
    var member = Token.of("member").sign();
    asked(Token.of("officer").sign()).statusCode(200);

    asked(member).statusCode(403);
    asked(member).statusCode(403);
  }
}
