package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessionIT {
  private final SubsidyDesk desk;
  private final UUID agency = Somebody.agency();
  private final Somebody survivor = Somebody.joined("张建国");
  private final Somebody merged = Somebody.joined("张建国");

  SuccessionIT(SubsidyDesk desk) {
    this.desk = desk;
  }

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

  @Test
  void whatIsPromisedWhileTheMergeArrivesIsTheSurvivorsToo() {
    var certificate = merged.holds(agency, "1804-2", "TECHNICIAN");

    QuarkusTransaction.requiringNew()
        .run(() -> {
          desk.request(merged.memberId(), UUID.fromString(certificate));
          merged.mergesInto(survivor);
          await().until(() -> isMerged() || waitsForAnother());
        });

    await()
        .untilAsserted(() ->
            assertThat(
                    Database.number(
                        "select count(*) from skill_subsidy where certificate_id = ? and member_id = ?",
                        UUID.fromString(certificate),
                        survivor.memberId()))
                .isEqualTo(1));
  }

  private boolean isMerged() {
    return Database.number(
            "select count(*) from roster_member where id = ? and merged_into is not null",
            merged.memberId())
        == 1;
  }

  private static boolean waitsForAnother() {
    return Database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
        > 0;
  }
}
