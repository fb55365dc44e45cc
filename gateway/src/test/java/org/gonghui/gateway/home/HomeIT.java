package org.gonghui.gateway.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HomeIT.ThreeServices.class)
class HomeIT {
  @SuppressWarnings("NullAway.Init") // ThreeServices fills it
  ThreeServices services;

  /// Each service a process of its own, the first has two.
  public static final class ThreeServices implements QuarkusTestResourceLifecycleManager {
    private final EchoService member = new EchoService();
    private final EchoService memberToo = new EchoService();
    private final EchoService assistance = new EchoService();
    private final EchoService screening = new EchoService();
    private final TestIssuer issuer = TestIssuer.started();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          issuer.url(),
          "gonghui.gateway.home.deadline",
          "700ms",
          "gonghui.gateway.routes.member.url",
          member.url() + "," + memberToo.url(),
          "gonghui.gateway.pulse.interval",
          "1h",
          "gonghui.gateway.routes.assistance.url",
          assistance.url(),
          "gonghui.gateway.routes.screening.url",
          screening.url());
    }

    private List<EchoService> all() {
      return List.of(member, memberToo, assistance, screening);
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(this, new TestInjector.MatchesType(ThreeServices.class));
    }

    @Override
    public void stop() {
      all().forEach(EchoService::close);
      issuer.close();
    }
  }

  @BeforeEach
  void allIsWell() {
    services.all().forEach(one -> one.hang(false));
    services.all().forEach(one -> one.answer(200));
    EchoService.forget();
  }

  private ValidatableResponse home() {
    return home(services.issuer.token());
  }

  private static ValidatableResponse home(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .header("Cookie", "secret=1")
        .get("/v1/me/home")
        .then();
  }

  @Test
  void everyPartIsWhatItsServiceSays() {
    home()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("membership.target", equalTo("/v1/me/membership"))
        .body("card.target", equalTo("/v1/me/card"))
        .body("messages.target", equalTo("/v1/me/messages/unread-count"))
        .body("invitations.target", equalTo("/v1/me/screening-invitations?limit=20"))
        .body("cases.target", equalTo("/v1/me/assistance-cases?limit=20"))
        .body("unavailable", empty());
  }

  @Test
  void theServicesSeeTheTokenAndTheLanguageAndNothingElseOfTheCall() {
    var token = services.issuer.token();

    home(token)
        .body("card.fields.authorization", equalTo("Bearer " + token))
        .body("card.fields.'accept-language'", equalTo("en"))
        .body("card.fields", not(hasKey("cookie")));
  }

  @Test
  void whoDoesNotAnswerInTimeIsNamedAndTheRestIsThere() {
    services.screening.hang(true);

    home()
        .statusCode(200)
        .body("invitations", nullValue())
        .body("cases.target", equalTo("/v1/me/assistance-cases?limit=20"))
        .body("unavailable", contains("screening"));
  }

  /// It has just come up, say.
  @Test
  void aProcessThatIsSlowKeepsNobodyFromAnother() {
    services.member.hang(true);

    for (var calls = 0; calls < 3; calls++) {
      home()
          .statusCode(200)
          .body("membership.target", equalTo("/v1/me/membership"))
          .body("card.target", equalTo("/v1/me/card"))
          .body("unavailable", empty());
    }
  }

  @Test
  void aBrokenServiceIsNamedOnceHoweverManyPartsAreItsOwn() {
    services.member.answer(500);
    services.memberToo.answer(500);

    home()
        .statusCode(200)
        .body("membership", nullValue())
        .body("card", nullValue())
        .body("unavailable", contains("member"));
  }

  @Test
  void whoIsNoMemberYetHasEmptyPartsAndNobodyIsAway() {
    services.all().forEach(one -> one.answer(409));

    home().statusCode(200).body("membership", nullValue()).body("unavailable", empty());
  }

  @Test
  void whoseRoleTheServicesRefuseHasNoFirstScreen() {
    services.all().forEach(one -> one.answer(403));

    home().statusCode(403).body("code", equalTo("FORBIDDEN")).body("title", equalTo("Not allowed"));
  }

  @Test
  void withoutATokenNobodyIsAsked() {
    given().get("/v1/me/home").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void itIsOnlyRead() {
    given()
        .auth()
        .oauth2(services.issuer.token())
        .post("/v1/me/home")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("GET, HEAD"));
    given().auth().oauth2(services.issuer.token()).head("/v1/me/home").then().statusCode(200);
    given().auth().oauth2(services.issuer.token()).get("/v1/me/home/x").then().statusCode(404);
  }
}
