package org.gonghui.member.membership;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class MemberDirectoryIT {
  private final Unions unions = new Unions();
  private final Applicant courier = Applicant.next();

  @Test
  void officersSeeMaskedMembersOfTheirScopeOnly() {
    var city = unions.federation("某市总工会", "461500");
    courier.verifies().then().statusCode(200);
    courier.applies("COURIER", "461500").then().statusCode(201);
    var officer = Token.staff("officer", city).sign();
    given()
        .auth()
        .oauth2(officer)
        .get("/v1/members?organization=" + city + "&form=COURIER&state=ACTIVE")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].name", equalTo("王*"))
        .body("items[0].etag", equalTo("\"0\""))
        .body("items[0].idNumber", matchesPattern("\\*{14}\\w{4}"));
    var search = "{\"idNumber\":\"" + courier.person().idNumber() + "\"}";
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body(search)
        .post("/v1/member-searches")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    given()
        .auth()
        .oauth2(Token.of("officer").org(unions.federation("别的", "461600")).sign())
        .contentType("application/json")
        .body(search)
        .post("/v1/member-searches")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }
}
