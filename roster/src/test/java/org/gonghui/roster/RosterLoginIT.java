package org.gonghui.roster;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RosterLoginIT {

  @Test
  void aLoginThatIsNotKnownHereYetIsAskedToComeBack() {
    ask("/v1/probe/me", Token.of("member"))
        .statusCode(409)
        .header("Retry-After", "1")
        .body("code", equalTo("MEMBERSHIP_NOT_YET_KNOWN"));
  }

  @Test
  void ofTwoBindingsOfOneLoginTheLaterCounts() {
    var union = UUID.randomUUID();
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    var subject = "s-" + union;
    Facts.union(union, 0, null);
    Facts.member(first, 0, Facts.member(first, union, "ACTIVE", "…"));
    Facts.member(second, 0, Facts.member(second, union, "ACTIVE", "…"));
    Facts.account(second, 0, subject, "2018-06-02T00:00:00Z");
    Facts.account(first, 0, subject, "2018-06-01T00:00:00Z");

    await()
        .untilAsserted(() ->
            ask("/v1/probe/me", Token.of("member").subject(subject))
                .statusCode(200)
                .body(is(second.toString())));
  }

  @Test
  void theLoginOfAMergedMemberIsTheSurvivors() {
    var union = UUID.randomUUID();
    var merged = UUID.randomUUID();
    var survivor = UUID.randomUUID();
    var subject = "s-" + union;
    Facts.union(union, 0, null);
    Facts.member(survivor, 0, Facts.member(survivor, union, "ACTIVE", "…"));
    Facts.member(
        merged,
        1,
        Facts.member(merged, union, "LEFT", "…")
            .replace("\"skillLevels\"", "\"mergedInto\":\"" + survivor + "\",\"skillLevels\""));
    Facts.account(merged, 0, subject, "2018-06-01T00:00:00Z");

    await()
        .untilAsserted(() ->
            ask("/v1/probe/me", Token.of("member").subject(subject))
                .statusCode(200)
                .body(is(survivor.toString())));
  }

  @Test
  void aPartnerIsServedWhileItIsActive() {
    var agency = UUID.randomUUID();
    ask("/v1/probe/partner", Token.of("agency").partner(agency))
        .statusCode(403)
        .body("code", equalTo("PARTNER_NOT_ACTIVE"));

    Facts.partner(agency, 0, "ACTIVE");
    await()
        .untilAsserted(
            () -> ask("/v1/probe/partner", Token.of("agency").partner(agency)).statusCode(200));

    Facts.partner(agency, 1, "SUSPENDED");
    await()
        .untilAsserted(
            () -> ask("/v1/probe/partner", Token.of("agency").partner(agency)).statusCode(403));
  }

  @Test
  void aPartnersRoleNeedsAPartnerOfThatKind() {
    var agency = UUID.randomUUID();
    var bank = UUID.randomUUID();
    Facts.partner(agency, 0, "AGENCY", "ACTIVE");
    Facts.partner(bank, 0, "BANK", "ACTIVE");
    await()
        .untilAsserted(
            () -> ask("/v1/probe/partner", Token.of("agency").partner(agency)).statusCode(200));
    await()
        .untilAsserted(
            () -> ask("/v1/probe/me", Token.of("member", "bank").partner(bank)).statusCode(409));

    for (var token :
        List.of(
            Token.of("agency"),
            Token.of("agency").partner(bank),
            Token.of("agency", "bank").partner(agency))) {
      ask("/v1/probe/partner", token).statusCode(403).body("code", equalTo("PARTNER_NOT_ACTIVE"));
    }
  }

  private static ValidatableResponse ask(String path, Token token) {
    return given().auth().oauth2(token.sign()).get(path).then();
  }
}
