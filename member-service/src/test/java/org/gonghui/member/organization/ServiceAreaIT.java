package org.gonghui.member.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ServiceAreaIT {
  private final Unions unions = new Unions();

  @Test
  void aBranchTakesInDriversOfTheTownsThatItServes() {
    var city = unions.federation("江阴市总工会", "422281");
    var branch = unions.branch("货车司机分会", "422281101", "TRUCK_DRIVER", city);
    serve(branch, "422281102", "422281101", "422281102")
        .then()
        .statusCode(200)
        .body("divisionCodes", contains("422281102"));

    joins("TRUCK_DRIVER", "422281102").then().body("organizationId", equalTo(branch.toString()));
    joins("TRUCK_DRIVER", "422281103").then().body("organizationId", equalTo(city.toString()));
    joins("COURIER", "422281102").then().body("organizationId", equalTo(city.toString()));

    serve(branch).then().statusCode(200);
    joins("TRUCK_DRIVER", "422281102").then().body("organizationId", equalTo(city.toString()));
  }

  @Test
  void aFederationServesANeighbourThatHasNone() {
    var city = unions.federation("无锡市总工会", "423200");
    var district = unions.federation("滨湖区总工会", "423211", city);
    serve(district, "423214").then().statusCode(200);
    joins("COURIER", "423214").then().body("organizationId", equalTo(district.toString()));
    joins("COURIER", "423215").then().body("organizationId", equalTo(city.toString()));
  }

  @Test
  void twoBranchesDoNotServeOnePlace() {
    var city = unions.federation("江阴市总工会", "424281");
    var first = unions.branch("货车司机分会", "424281101", "TRUCK_DRIVER", city);
    var second = unions.branch("货车司机二分会", "424281102", "TRUCK_DRIVER", city);
    serve(second, "424281101")
        .then()
        .statusCode(409)
        .body("code", equalTo("DUPLICATE_BRANCH"))
        .body("link", equalTo("/v1/organizations/" + first));
    serve(second, "42428110").then().statusCode(400);
    given()
        .auth()
        .oauth2(new Unions().token())
        .get("/v1/organizations/" + second + "/service-areas")
        .then()
        .statusCode(404);
  }

  @Test
  void whoIsNotChosenByPlaceServesNoOther() {
    var city = unions.federation("江阴市总工会", "425281");
    var works = unions.enterprise("某厂工会", "425281", CreditCodes.next(), city);
    serve(works, "425281102").then().statusCode(422).body("code", equalTo("NOBODY_TO_SERVE"));
    serve(works).then().statusCode(200);
  }

  private Response joins(String form, String division) {
    var somebody = Applicant.next();
    somebody.verifies().then().statusCode(200);
    var joined = somebody.applies(form, division);
    joined.then().statusCode(201);
    return joined;
  }

  private Response serve(UUID union, String... divisions) {
    return given()
        .auth()
        .oauth2(unions.token())
        .contentType(ContentType.JSON)
        .body(Map.of("divisionCodes", List.of(divisions)))
        .put("/v1/organizations/" + union + "/service-areas");
  }
}
