package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.gonghui.assistance.Readings;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FundListIT {
  private static final String BUDGETS = "from fund_budget b where b.fund_id";

  @Inject @PersistenceUnitExtension Readings readings;

  @Test
  void aLongerPageIsReadByNoMoreQueries() {
    var town = Town.built();
    town.fund("A", "CONDOLENCE", 300);
    var ofOne = readings.of(BUDGETS, () -> programmes(town));
    town.opened("B");
    town.fund("C", "ILLNESS_RELIEF", 100);

    var ofThree = readings.of(BUDGETS, () -> programmes(town));

    assertThat(programmes(town))
        .containsExactly(List.of("CONDOLENCE"), List.of(), List.of("ILLNESS_RELIEF"));
    assertThat(ofOne).isOne();
    assertThat(ofThree).isOne();
  }

  private static List<List<String>> programmes(Town town) {
    return town.as("finance")
        .get("/v1/funds")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.budgets.programme");
  }
}
