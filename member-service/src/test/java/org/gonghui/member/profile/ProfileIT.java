package org.gonghui.member.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ProfileIT {
  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private UUID union = new UUID(0, 0);
  private Newcomer member = new Newcomer(Applicant.next(), union);

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "501200");
    union = unions.enterprise("一厂工会", "501202", employer, city);
    member = Newcomer.joins("501202", employer);
  }

  private Response patched(String etag, String patch) {
    return given()
        .auth()
        .oauth2(Token.of("member").subject(member.applicant().subject()).sign())
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(patch)
        .patch("/v1/me/profile");
  }

  private Response asks(String kind, String value) {
    return member.calls().body(Map.of("kind", kind, "value", value)).post("/v1/me/profile-changes");
  }

  private String asked(String kind, String value) {
    return asks(kind, value).then().statusCode(201).extract().path("id");
  }

  private Response approved(String change) {
    return officer(union)
        .body(Map.of("documentSeen", "RESIDENT_ID_CARD"))
        .post("/v1/profile-changes/" + change + "/approval");
  }

  @Test
  void whatNeedsNoCheckIsChangedAtOnce() {
    var etag =
        member
            .calls()
            .get("/v1/me/profile")
            .then()
            .statusCode(200)
            .body("preferredLanguage", equalTo("ZH"))
            .body("contactDivision", nullValue())
            .body("employmentForm", equalTo("EMPLOYEE"))
            .extract()
            .header("ETag");
    var patch =
        "{\"preferredLanguage\":\"EN\",\"contactDivision\":\"501202\",\"employmentForm\":\"COURIER\"}";
    var changed = patched(etag, patch).then().statusCode(200).extract().header("ETag");
    patched(etag, patch).then().statusCode(412);
    patched(changed, "{\"employmentForm\":\"NOT_A_FORM\"}").then().statusCode(400);
    member
        .calls()
        .get("/v1/me/profile")
        .then()
        .header("ETag", equalTo(changed))
        .body("preferredLanguage", equalTo("EN"))
        .body("contactDivision", equalTo("501202"));
    member.calls().get("/v1/me/membership").then().body("form", equalTo("COURIER"));
    officer(union)
        .get("/v1/statistics/members?organization=" + union + "&by=form")
        .then()
        .body("items.form", contains("COURIER"))
        .body("total.members", equalTo(1));
    officer(union)
        .get("/v1/members/" + member.id() + "/history")
        .then()
        .body("items.change", contains("FORM_CHANGED", "JOINED"));
  }

  @Test
  void aNameStandsOnceAnOfficerHasSeenTheDocument() {
    var change = asked("NAME", "李秀英");
    asks("NAME", "李秀兰").then().statusCode(409).body("code", equalTo("CHANGE_UNDER_WAY"));
    member
        .calls()
        .get("/v1/me/profile-changes/" + change)
        .then()
        .body("state", equalTo("OPEN"))
        .body("wanted", equalTo("李**"));
    officer(union)
        .get("/v1/profile-changes?state=OPEN")
        .then()
        .body("items.id", hasItem(change))
        .body("items.find { it.id == '" + change + "' }.wanted", equalTo("李**"));
    officer(union).get("/v1/profile-changes/" + change).then().body("wanted", equalTo("李秀英"));

    approved(change).then().statusCode(200).body("state", equalTo("APPROVED"));

    member.seenBy(union).then().body("name", equalTo("李**"));
    member.calls().get("/v1/me/profile-changes/" + change).then().body("wanted", nullValue());
    member
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items[0].template", equalTo("PROFILE_CHANGED"));
    member.calls().get("/v1/me/access-log").then().body("items.purpose", hasItem("PROFILE_CHANGE"));
    approved(change).then().statusCode(409);
  }

  @Test
  void aPhoneIsProvedByItsCodeFirst() {
    var phone = MadeUpPeople.next().phone();
    var change = asked("PHONE", phone);
    officer(union).get("/v1/profile-changes/" + change).then().statusCode(404);
    var outside = ConfigProvider.getConfig().getValue("gonghui.testing.outside", String.class);
    await()
        .untilAsserted(() ->
            assertThat(
                    given()
                        .get(outside + "/texts?phone=" + phone)
                        .jsonPath()
                        .getString("find { it.code != null }.code"))
                .isNotNull());
    var code =
        given()
            .get(outside + "/texts?phone=" + phone)
            .jsonPath()
            .getString("find { it.code != null }.code");
    enters(change, code.startsWith("1") ? "234567" : "123456")
        .then()
        .statusCode(422)
        .body("code", equalTo("WRONG_CODE"));
    enters(change, code).then().statusCode(200).body("state", equalTo("OPEN"));
    approved(change).then().statusCode(200);
    member
        .seenBy(union)
        .then()
        .body("phone", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
    await()
        .untilAsserted(() ->
            assertThat(member.applicant().texts().jsonPath().getList("$")).hasSizeGreaterThan(1));
  }

  private Response enters(String change, String code) {
    return member
        .calls()
        .body(Map.of("code", code))
        .post("/v1/me/profile-changes/" + change + "/confirmation");
  }

  @Test
  void aNumberIsAnothersOrStands() {
    var other = Newcomer.joins("501202", employer).applicant().person().idNumber();
    var taken = asked("RESIDENT_ID", other);
    approved(taken).then().statusCode(409).body("code", equalTo("NUMBER_OF_ANOTHER"));
    officer(union)
        .body(Map.of("reason", "DOCUMENT_SAYS_OTHERWISE"))
        .post("/v1/profile-changes/" + taken + "/refusal")
        .then()
        .statusCode(200);

    var number = MadeUpPeople.next().idNumber();
    approved(asked("RESIDENT_ID", number)).then().statusCode(200);
    officer(union)
        .body(Map.of("idNumber", number))
        .post("/v1/member-searches")
        .then()
        .body("items.memberId", contains(member.id().toString()));
    officer(union)
        .body(Map.of("idNumber", member.applicant().person().idNumber()))
        .post("/v1/member-searches")
        .then()
        .body("items", empty());
    asks("RESIDENT_ID", "123").then().statusCode(400);
  }

  @Test
  void aChangeIsTakenBackAndOthersDoNotSeeIt() {
    var change = asked("NAME", "李秀英");
    var elsewhere = unions.federation("别的市", "330400");
    officer(elsewhere).get("/v1/profile-changes/" + change).then().statusCode(404);
    Newcomer.joins("501202", employer)
        .calls()
        .get("/v1/me/profile-changes/" + change)
        .then()
        .statusCode(404);
    member
        .calls()
        .post("/v1/me/profile-changes/" + change + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    approved(change).then().statusCode(409);
    assertThat(Race.of(6, () -> asks("NAME", "李秀英").statusCode()))
        .filteredOn(status -> status == 201)
        .hasSize(1);
  }
}
