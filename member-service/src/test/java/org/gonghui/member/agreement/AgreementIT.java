package org.gonghui.member.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AgreementIT {
  private final Gatherings staff = new Gatherings();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private Response adds(LocalDate from, @Nullable LocalDate to) {
    var agreement = new LinkedHashMap<String, Object>();
    agreement.put("organizationId", staff.union());
    agreement.put("partnerName", "某出版社");
    agreement.put("kinds", List.of("BOOKS", "FILMS"));
    agreement.put("from", from.toString());
    if (to != null) {
      agreement.put("to", to.toString());
    }
    return staff.officer().body(agreement).post("/v1/partner-agreements");
  }

  private String added(LocalDate from, @Nullable LocalDate to) {
    return adds(from, to).then().statusCode(201).extract().path("id");
  }

  private Response donates(String agreement, String kind) {
    return staff
        .officer()
        .body(
            Map.of(
                "organizationId",
                staff.union(),
                "agreementId",
                agreement,
                "kind",
                kind,
                "unit",
                "册",
                "quantity",
                2_000))
        .post("/v1/donations");
  }

  @Test
  void goodsAreDonatedByAnAgreementThatIsInForceAndCoversThem() {
    var agreement = added(today.minusDays(1), today);
    donates(agreement, "BOOKS").then().statusCode(201).body("donor", equalTo("某出版社"));
    donates(agreement, "RICE")
        .then()
        .statusCode(422)
        .body("code", equalTo("AGREEMENT_DOES_NOT_COVER"));
    donates(added(today.plusDays(1), null), "BOOKS").then().statusCode(422);
    donates(added(today.minusDays(2), today.minusDays(1)), "BOOKS").then().statusCode(422);
    donates(UUID.randomUUID().toString(), "BOOKS").then().statusCode(404);
    staff
        .officer()
        .queryParam("agreement", agreement)
        .get("/v1/donations")
        .then()
        .body("items.agreementId", contains(agreement));
  }

  @Test
  void anAgreementIsEndedOnce() {
    var agreement = added(today.minusDays(1), null);
    var ending = "/v1/partner-agreements/" + agreement + "/ending";
    staff
        .officer()
        .post(ending)
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("endedOn", equalTo(today.toString()));
    staff.officer().post(ending).then().statusCode(409).body("currentState", equalTo("ENDED"));
    donates(agreement, "BOOKS").then().statusCode(422);
    staff
        .officer()
        .queryParam("kind", "FILMS")
        .get("/v1/partner-agreements")
        .then()
        .statusCode(200)
        .body("items.state", contains("ENDED"));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    adds(today, today.minusDays(1))
        .then()
        .statusCode(400)
        .body("violations.code", contains("ENDS_BEFORE_IT_BEGINS"));
    staff
        .officer()
        .body(Map.of("organizationId", staff.union(), "kind", "BOOKS", "unit", "册", "quantity", 10))
        .post("/v1/donations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("donor"));
    new Gatherings()
        .officer()
        .get("/v1/partner-agreements/" + added(today, null))
        .then()
        .statusCode(404);
  }
}
