package org.gonghui.member.benefit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class BenefitIT {
  private static final String COOL = "items.find { it.code == 'COOL' }.";

  @Test
  void everybodyReadsTheCatalogueInTheirLanguage() {
    given()
        .header("Accept-Language", "en")
        .get("/v1/benefits")
        .then()
        .statusCode(200)
        .body("items", hasSize(12))
        .body("items[0].title", equalTo("Policy"));
    given().get("/v1/benefits").then().body("items[0].title", equalTo("送政策"));
  }

  @Test
  void everybodyReadsTheGuide() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/v1/guide")
        .then()
        .statusCode(200)
        .body("sections.code", contains("BENEFITS", "HOW_TO_JOIN", "RIGHTS", "DUTIES"))
        .body("sections[1].title", equalTo("如何入会"));
  }

  @Test
  void aCourierCanHaveSomethingCool() {
    var union = new Unions().federation("某市总工会", "320200");
    var courier = CardHolders.of(1, union, "COURIER").getFirst();
    courier
        .calls()
        .get("/v1/me/benefits")
        .then()
        .statusCode(200)
        .body(COOL + "entitled", equalTo(true))
        .body(COOL + "where.stationService", equalTo("PACKS"));
    CardHolders.one(union)
        .calls()
        .header("Accept-Language", "en")
        .get("/v1/me/benefits")
        .then()
        .body(COOL + "entitled", equalTo(false))
        .body(COOL + "reason", equalTo("OTHER_EMPLOYMENT_FORM"))
        .body(COOL + "reasonText", equalTo("It is for other forms of employment."));
  }

  @Test
  void aSuspendedMemberCanHaveNothingForTheTime() {
    var union = new Unions().federation("某市总工会", "320200");
    var member = CardHolders.one(union);
    Database.execute("update membership set state = 'SUSPENDED' where person_id = ?", member.id());
    member
        .calls()
        .get("/v1/me/benefits")
        .then()
        .body("items.entitled", everyItem(equalTo(false)))
        .body("items.reason", everyItem(equalTo("MEMBERSHIP_SUSPENDED")));
  }

  @Test
  void whoHasNotJoinedIsToldToJoin() {
    var applicant = Applicant.next();
    applicant.verifies().then().statusCode(200);
    applicant
        .calls()
        .get("/v1/me/benefits")
        .then()
        .statusCode(200)
        .body("items.reason", everyItem(equalTo("NOT_A_MEMBER")));
    Applicant.next()
        .calls()
        .get("/v1/me/benefits")
        .then()
        .statusCode(409)
        .body("code", equalTo("MEMBERSHIP_NOT_YET_KNOWN"));
  }
}
