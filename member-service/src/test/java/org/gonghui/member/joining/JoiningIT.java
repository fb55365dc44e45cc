package org.gonghui.member.joining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class JoiningIT {
  private final Unions unions = new Unions();
  private final Applicant driver = Applicant.next();

  @Test
  void aDriverJoinsTheBranchOfTheTownAndGetsNumberAndCard() {
    var city = unions.federation("江阴市总工会", "431281");
    var branch = unions.branch("货车司机分会", "431281101", "TRUCK_DRIVER", city);
    driver
        .verifies()
        .then()
        .statusCode(200)
        .body("state", equalTo("VERIFIED"))
        .body("memberId", nullValue());
    var joined = driver.applies("TRUCK_DRIVER", "431281101");
    joined
        .then()
        .statusCode(201)
        .body("state", equalTo("JOINED"))
        .body("organizationId", equalTo(branch.toString()))
        .body("cardNumber", matchesPattern("\\d{16}"));
    var member = joined.<String>path("memberId");
    driver
        .calls()
        .get("/v1/me/membership")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("state", equalTo("ACTIVE"))
        .body("organization", equalTo(branch.toString()))
        .body("form", equalTo("TRUCK_DRIVER"));
    driver
        .calls()
        .get("/v1/me/card")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("holder", equalTo("王*"));
    given()
        .header("Accept-Language", "en")
        .spec(driver.calls())
        .get("/v1/me/messages")
        .then()
        .statusCode(200)
        .body("items[0].template", equalTo("WELCOME"))
        .body("items[0].title", equalTo("Welcome to the union"));
    for (var topic : new String[] {"gonghui.member", "gonghui.account"}) {
      await()
          .untilAsserted(() ->
              assertThat(Topics.consume(topic))
                  .filteredOn(message -> member.equals(message.key()))
                  .hasSize(1)
                  .allSatisfy(message ->
                      assertThat(message.value())
                          .doesNotContain(driver.person().name())
                          .doesNotContain(driver.person().idNumber())
                          .doesNotContain(driver.person().phone())));
    }
  }

  @Test
  void nobodyJoinsWithoutAnIdentity() {
    unions.federation("某市总工会", "441200");
    driver
        .applies("COURIER", "441200")
        .then()
        .statusCode(403)
        .body("code", equalTo("IDENTITY_REQUIRED"));
  }

  @Test
  void anEmployersUnionIsJoinedByItsCode() {
    var city = unions.federation("某市总工会", "451200");
    var code = CreditCodes.next();
    var works = unions.enterprise("某厂工会", "451202", code, city);
    driver.verifies().then().statusCode(200);
    driver
        .applies("EMPLOYEE", "451202", CreditCodes.next())
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_EMPLOYER"));
    driver
        .applies("EMPLOYEE", "451202", code)
        .then()
        .statusCode(201)
        .body("organizationId", equalTo(works.toString()));
  }

  @Test
  void whoIsStillBeingVerifiedJoinsByThemselvesOnce() {
    var federation = unions.federation("某市总工会", "461400");
    var slow = Applicant.named("王慢");
    slow.verifies().then().statusCode(202).body("state", equalTo("PENDING"));
    var application = slow.appliesWith("mine", "COURIER", "461400");
    application.then().statusCode(202).body("state", equalTo("VERIFYING"));
    slow.applies("COURIER", "461400").then().statusCode(409);
    var path = "/v1/membership-applications/" + application.<String>path("id");
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> slow.calls().get(path).then().statusCode(200).body("state", equalTo("JOINED")));
    slow.appliesWith("mine", "COURIER", "461400")
        .then()
        .statusCode(202)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo(application.<String>path("id")));
    slow.calls()
        .get("/v1/me/membership")
        .then()
        .statusCode(200)
        .body("organization", equalTo(federation.toString()));
    var stranger = Applicant.next();
    stranger.calls().get(path).then().statusCode(404);
    given()
        .auth()
        .oauth2(Token.staff("officer", federation).sign())
        .get(path)
        .then()
        .statusCode(200);
  }
}
