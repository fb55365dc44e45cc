package org.gonghui.member.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PartnerIT {
  private final String admin = Token.of("admin").sign();

  private String added(String kind, String name) {
    return given()
        .auth()
        .oauth2(admin)
        .contentType(ContentType.JSON)
        .body(Map.of("kind", kind, "name", name))
        .post("/v1/partners")
        .then()
        .statusCode(201)
        .body("state", equalTo("ACTIVE"))
        .extract()
        .path("id");
  }

  @Test
  void otherServicesHearOfAPartnerAndItsSuspension() {
    var hospital = added("HOSPITAL", "某市妇幼保健院");
    given()
        .auth()
        .oauth2(admin)
        .post("/v1/partners/" + hospital + "/suspension")
        .then()
        .statusCode(200);
    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.partner"))
                .filteredOn(message -> hospital.equals(message.key()))
                .extracting(message -> Topics.header(message, "ce_sequence"))
                .containsExactly("0", "1"));
    given()
        .auth()
        .oauth2(admin)
        .post("/v1/partners/" + hospital + "/suspension")
        .then()
        .statusCode(409);
  }

  @Test
  void aListShowsOneKind() {
    added("BANK", "某银行");
    var merchant = added("MERCHANT", "某理发店");
    given()
        .auth()
        .oauth2(admin)
        .get("/v1/partners?kind=MERCHANT")
        .then()
        .statusCode(200)
        .body("items.kind", everyItem(equalTo("MERCHANT")))
        .body("items.id", hasItem(merchant));
  }

  @Test
  void onlyAdministratorsAddPartners() {
    given()
        .auth()
        .oauth2(Token.of("officer").sign())
        .contentType(ContentType.JSON)
        .body(Map.of("kind", "BANK", "name", "某银行"))
        .post("/v1/partners")
        .then()
        .statusCode(403);
  }
}
