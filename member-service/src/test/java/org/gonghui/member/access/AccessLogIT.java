package org.gonghui.member.access;

import static io.restassured.RestAssured.given;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class AccessLogIT {
  private final Unions unions = new Unions();

  @Test
  void aMemberSeesWhoHasReadTheirFileAndWhatFor() {
    var city = unions.federation("某市总工会", "361200");
    var employer = CreditCodes.next();
    var union = unions.enterprise("一厂工会", "361202", employer, city);
    var member = Newcomer.joins("361202", employer);
    member.calls().get("/v1/me/access-log").then().statusCode(200).body("items", empty());

    officer(city).get("/v1/members?organization=" + city).then().statusCode(200);
    var number = Map.of("idNumber", member.applicant().person().idNumber());
    officer(union).body(number).post("/v1/member-searches").then().statusCode(200);
    member.seenBy(union).then().statusCode(200);
    officer(union).get("/v1/members/" + member.id() + "/history").then().statusCode(200);
    officer(union).get("/v1/members/" + member.id() + "/login-binding").then().statusCode(200);
    checkedAt(member);
    member.seenBy(unions.federation("别的市", "330300")).then().statusCode(404);

    var page = member.calls().get("/v1/me/access-log?limit=4&count=true");
    page.then()
        .statusCode(200)
        .body("count", equalTo(6))
        .body(
            "items.purpose",
            contains("CARD_CHECK", "LOGIN_BINDING", "MEMBER_HISTORY", "MEMBER_FILE"))
        .body("items[0].roles", contains("merchant"))
        .body("items[0].readers.name", contains("某理发店"))
        .body("items[3].roles", contains("officer"))
        .body("items[3].readers.name", contains("一厂工会"));
    member
        .calls()
        .get("/v1/me/access-log?limit=4&cursor=" + page.<String>path("nextCursor"))
        .then()
        .body("items", hasSize(2))
        .body("items.purpose", contains("MEMBER_SEARCH", "MEMBER_LIST"))
        .body("items[1].readers.id", contains(city.toString()));
  }

  private void checkedAt(Newcomer member) {
    var partner =
        given()
            .auth()
            .oauth2(unions.token())
            .contentType("application/json")
            .body(Map.of("kind", "MERCHANT", "name", "某理发店"))
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    given()
        .auth()
        .oauth2(Token.of("merchant").partner(UUID.fromString(partner)).machine().sign())
        .contentType("application/json")
        .body(Map.of("code", member.calls().post("/v1/me/card/codes").<String>path("code")))
        .post("/v1/card-checks")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true));
  }
}
