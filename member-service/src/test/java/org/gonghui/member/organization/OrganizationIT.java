package org.gonghui.member.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.Unions.body;
import static org.gonghui.member.Unions.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OrganizationIT {
  private final Unions unions = new Unions();

  private static String officer(UUID organization) {
    return Token.staff("officer", organization).sign();
  }

  @Test
  void oneOpenBranchTakesInAFormInADivision() {
    var root = unions.federation("江阴市总工会", "320281");
    var first = unions.branch("货车司机分会", "320281201", "TRUCK_DRIVER", root);
    unions
        .add(
            with(
                body("又一个", "UNION_GROUP", "320281201", root),
                "employmentForms",
                List.of("TRUCK_DRIVER")))
        .then()
        .statusCode(409)
        .body("code", equalTo("DUPLICATE_BRANCH"))
        .body("link", equalTo("/v1/organizations/" + first));
    unions.patch(first, "\"0\"", Map.of("open", false)).then().statusCode(200);
    unions.branch("又一个", "320281201", "TRUCK_DRIVER", root);
  }

  @Test
  void ofManyAtOnceOneBecomesTheBranch() {
    var root = unions.federation("某市总工会", "350100");
    var body =
        with(
            body("分会", "UNION_GROUP", "350102001", root),
            "employmentForms",
            List.of("COURIER", "TRUCK_DRIVER"));
    var answers = Race.of(16, () -> unions.add(body).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
  }

  @Test
  void anEmployerHasARightCreditCodeAndOneUnion() {
    var root = unions.federation("某省总工会", "360000");
    var code = CreditCodes.next();
    unions.enterprise("一厂工会", "360102", code, root);
    var again = with(body("二厂工会", "ENTERPRISE_UNION", "360102", root), "creditCode", code);
    unions.add(again).then().statusCode(409).body("code", equalTo("DUPLICATE_CREDIT_CODE"));
    var wrong = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
    unions
        .add(with(again, "creditCode", wrong))
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_CREDIT_CODE"));
    unions
        .add(body("三厂工会", "ENTERPRISE_UNION", "360102", root))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("creditCode"))
        .body("violations[0].code", equalTo("REQUIRED"));
  }

  @Test
  void onlyAFederationStandsWithoutAParent() {
    var group = body("分会", "UNION_GROUP", "370102001");
    var enterprise =
        with(body("厂工会", "ENTERPRISE_UNION", "370102"), "creditCode", CreditCodes.next());
    for (var alone : List.of(group, enterprise)) {
      withoutParent(unions.add(alone));
    }
    unions.add(body("行业工会", "INDUSTRY_FEDERATION", "370000")).then().statusCode(201);
  }

  @Test
  void whatHasAParentKeepsOne() {
    var root = unions.federation("某省", "370000");
    var takenAway = new HashMap<String, @Nullable Object>();
    takenAway.put("parentId", null);
    for (var below :
        List.of(
            unions.federation("某市", "370100", root),
            unions.enterprise("某厂", "370102", CreditCodes.next(), root))) {
      withoutParent(unions.patch(below, "\"0\"", takenAway));
    }
    withoutParent(unions.patch(root, "\"0\"", Map.of("type", "UNION_GROUP")));
  }

  private static void withoutParent(Response answer) {
    answer
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("parentId"))
        .body("violations[0].code", equalTo("REQUIRED"));
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnce() {
    unions
        .add(Map.of("name", " ", "type", "FEDERATION", "divisionCode", "12"))
        .then()
        .statusCode(400)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("violations.field", hasItem("name"))
        .body("violations.field", hasItem("divisionCode"));
  }

  @Test
  void whoHasNotSeenTheCurrentVersionChangesNothing() {
    var root = unions.federation("甲", "410000");
    unions.patch(root, "\"0\"", Map.of("name", "乙")).then().statusCode(200).header("ETag", "\"1\"");
    unions.patch(root, "\"0\"", Map.of("name", "丙")).then().statusCode(412);
    given()
        .auth()
        .oauth2(unions.token())
        .contentType("application/merge-patch+json")
        .body("{\"name\":\"丙\"}")
        .patch("/v1/organizations/" + root)
        .then()
        .statusCode(428);
  }

  @Test
  void aListIsFilteredAndPaged() {
    var root = unions.federation("某省", "420000");
    for (var i = 0; i < 5; i++) {
      unions.federation("区" + i, "420102", root);
    }
    var token = officer(root);
    var first =
        given()
            .auth()
            .oauth2(token)
            .get("/v1/organizations?ancestor=" + root + "&name=区&limit=3&count=true");
    first
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("nextCursor", notNullValue())
        .body("count", equalTo(5));
    given()
        .auth()
        .oauth2(token)
        .get(
            "/v1/organizations?ancestor="
                + root
                + "&name=区&limit=3&cursor="
                + first.<String>path("nextCursor"))
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("$", not(hasKey("count")));
    given()
        .auth()
        .oauth2(token)
        .get("/v1/organizations?limit=3&cursor=" + first.<String>path("nextCursor"))
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_CURSOR"));
    given().auth().oauth2(token).get("/v1/organizations?count=true").then().body("count", is(6));
    given()
        .auth()
        .oauth2(officer(unions.federation("另一省", "430000")))
        .get("/v1/organizations?name=区&count=true")
        .then()
        .statusCode(200)
        .body("count", is(0));
    given().auth().oauth2(token).get("/v1/organizations?nam=x").then().statusCode(400);
  }
}
