package org.gonghui.training.subsidy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessionIT {
  private final UUID agency = Somebody.agency();
  private final Somebody survivor = Somebody.joined("张建国");
  private final Somebody merged = Somebody.joined("张建国");

  @Test
  void whatAMergedMemberHeldAndWasPromisedIsTheSurvivors() {
    var certificate = merged.holds(agency, "1804-1", "TECHNICIAN");
    var subsidy =
        merged
            .calls()
            .contentType("application/json")
            .header("Idempotency-Key", "1804-1")
            .body(Map.of("certificateId", certificate))
            .post("/v1/me/skill-subsidies")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");

    merged.mergesInto(survivor);

    await()
        .untilAsserted(() ->
            survivor
                .calls()
                .get("/v1/me/skill-subsidies/{id}", subsidy)
                .then()
                .statusCode(200)
                .body("certificateId", equalTo(certificate)));
    survivor.calls().get("/v1/me/skill-certificates").then().body("items.id", hasItem(certificate));
  }
}
