package org.gonghui.member.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EmploymentFormIT {

  @Test
  void theEightGroupsAreReadWithoutALogin() {
    given()
        .get("/v1/employment-forms")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems(
                "TRUCK_DRIVER",
                "RIDE_HAILING_DRIVER",
                "COURIER",
                "FOOD_DELIVERY_RIDER",
                "DOMESTIC_WORKER",
                "SECURITY_GUARD",
                "SALES_ASSISTANT",
                "ESTATE_AGENT"))
        .body("items.find { it.code == 'COURIER' }.nameZh", equalTo("快递员"))
        .body("items.find { it.code == 'COURIER' }.nameEn", equalTo("courier"));
  }
}
