package org.gonghui.member.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class IdentityIT {
  private final Applicant self = Applicant.next();

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  void whoHoldsThePhoneIsThePerson() {
    self.verifies().then().statusCode(200).body("state", equalTo("VERIFIED"));
  }

  @Test
  void blanksAroundACodeAreNoPartOfIt() {
    var check = self.startsCheck().then().statusCode(202).extract().<String>path("id");
    self.enters(check, " " + self.lastCode() + "\n")
        .then()
        .statusCode(200)
        .body("state", equalTo("VERIFIED"));
  }

  @Test
  void afterFiveWrongCodesTheRightOneIsRefusedToo() {
    var check = self.startsCheck().then().statusCode(202).extract().<String>path("id");
    var code = self.lastCode();
    for (var i = 0; i < 5; i++) {
      self.enters(check, wrong(code)).then().statusCode(422).body("code", equalTo("WRONG_CODE"));
    }
    self.enters(check, code).then().statusCode(409).body("currentState", equalTo("FAILED"));
  }

  @Test
  void codesTriedAtOnceCountEachOne() {
    var check = self.startsCheck().then().statusCode(202).extract().<String>path("id");
    var code = wrong(self.lastCode());
    var answers = Race.of(16, () -> self.enters(check, code).statusCode());
    assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(11);
  }

  @Test
  void whatTheAuthorityDoesNotConfirmIsNotKept() {
    var nobody = Applicant.named("王否");
    nobody.verifies().then().statusCode(422).body("code", equalTo("IDENTITY_NOT_CONFIRMED"));
    assertThat(
            Database.number(
                "select count(*) from identity_check where subject = ? and (name is not null or id_number is not null or phone is not null)",
                nobody.subject()))
        .isZero();
  }

  @Test
  void whoKnowsNameAndNumberButNotThePhoneGetsNoFurther() {
    self.verifies().then().statusCode(200);
    var thief = new Applicant("thief-" + self.subject(), self.person().phoned("13700000001"));
    thief.verifies().then().statusCode(422).body("code", equalTo("IDENTITY_NOT_CONFIRMED"));
    thief.calls().get("/v1/me/membership").then().statusCode(409);
  }

  @Test
  void anAuthorityThatIsAwayIsAskedAgainLater() {
    var cutOff = Applicant.named("王断");
    var check = cutOff.verifies().then().statusCode(202).extract().<String>path("id");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            cutOff
                .calls()
                .get("/v1/me/identity-checks/" + check)
                .then()
                .body("state", equalTo("VERIFIED")));
  }

  @Test
  void anotherLoginOfThePersonReplacesTheFirstAndThePhoneIsTold() {
    new Unions().federation("某市总工会", "511200");
    self.verifies().then().statusCode(200);
    var member =
        self.applies("COURIER", "511200").then().statusCode(201).extract().<String>path("memberId");
    self.withAnotherLogin().verifies().then().statusCode(200).body("memberId", equalTo(member));
    self.calls().get("/v1/me/membership").then().statusCode(409);
    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.account"))
                .filteredOn(message -> member.equals(message.key()))
                .last()
                .satisfies(
                    message -> assertThat(message.value()).containsPattern("\"replacedAt\":\"2")));
    await()
        .untilAsserted(() -> assertThat(self.texts().asString()).contains("A new login was bound"));
  }

  @Test
  void aLoginSpeaksForOnePerson() {
    self.verifies().then().statusCode(200);
    var other = new Applicant(self.subject(), Applicant.next().person());
    other.verifies().then().statusCode(422);
  }

  @Test
  void anOfficerBindsALoginInPresenceButNotTheirOwn() {
    var city = new Unions().federation("某市总工会", "511300");
    self.verifies().then().statusCode(200);
    var member =
        self.applies("COURIER", "511300").then().statusCode(201).extract().<String>path("memberId");
    var path = "/v1/members/" + member + "/login-binding";
    var officer = Token.of("officer").subject("officer-" + member).org(city).sign();
    var subject = "new-" + member;
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body(Map.of("subject", "officer-" + member, "documentSeen", "PASSPORT"))
        .post(path)
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body(Map.of("subject", subject, "documentSeen", "RESIDENT_ID_CARD"))
        .post(path)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("memberId", equalTo(member));
    given().auth().oauth2(officer).get(path).then().statusCode(200).header("ETag", "\"1\"");
    var foreign = Token.of("officer").org(new Unions().federation("别的", "511400")).sign();
    given()
        .auth()
        .oauth2(foreign)
        .contentType("application/json")
        .body(Map.of("subject", subject, "documentSeen", "PASSPORT"))
        .post(path)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Token.of("member").subject(subject).sign())
        .get("/v1/me/membership")
        .then()
        .statusCode(200);
  }

  @Test
  void everyFaultOfAClaimIsNamedAtOnce() {
    self.calls()
        .body(Map.of("name", "W4ng", "idNumber", "123", "phone", "5", "consents", List.of()))
        .post("/v1/me/identity-checks")
        .then()
        .statusCode(400)
        .body("violations.code", hasItems("INVALID_NAME", "INVALID_ID_NUMBER", "INVALID_PHONE"));
  }

  @Test
  void withoutConsentNothingBegins() {
    self.calls()
        .body(
            Map.of(
                "name", "王芳",
                "idNumber", self.person().idNumber(),
                "phone", self.person().phone(),
                "consents", List.of()))
        .post("/v1/me/identity-checks")
        .then()
        .statusCode(400)
        .body("code", equalTo("CONSENT_MISSING"));
    given()
        .get("/v1/consent-texts")
        .then()
        .statusCode(200)
        .body("items.purpose", hasItems("IDENTITY_CHECK", "MEMBERSHIP", "MEDICAL_DATA"));
  }
}
