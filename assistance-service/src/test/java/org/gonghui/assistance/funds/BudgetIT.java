package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BudgetIT {
  private final Town town = Town.built();

  @Test
  void itsEntityTagChangesWithWhatItShows() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    var given = tag(fund);

    town.joined("蒋十五").isApproved();
    var reserved = tag(fund);
    assertThat(reserved).isNotEqualTo(given);

    town.deposit(fund, 1_000);
    var added = town.budget(fund, "ILLNESS_RELIEF", 1_000);
    assertThat(added.header("ETag")).isNotEqualTo(reserved).isEqualTo(tag(fund));
  }

  private String tag(UUID fund) {
    var budget = town.as("finance").get("/v1/funds/{id}", fund).<String>path("budgets[0].id");
    return town.as("finance")
        .get("/v1/funds/{id}/budgets/{budget}", fund, budget)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }
}
