package org.gonghui.assistance.payments;

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
class PaymentListIT {
  private static final String ATTEMPTS = "from payment_attempt";

  @Inject @PersistenceUnitExtension Readings readings;

  @Test
  void aLongerPageIsReadByNoMoreQueries() {
    var town = Town.built();
    var fund = town.fund("F", "ILLNESS_RELIEF", 60_000);
    for (int number = 1; number <= 3; number++) {
      town.joined("张三丰").withAccount("622202000000" + number).isApproved();
    }
    town.prepares(fund);
    assertThat(readings.of(ATTEMPTS, () -> attempts(town, 1))).isOne();
    assertThat(readings.of(ATTEMPTS, () -> attempts(town, 3))).isOne();
    assertThat(attempts(town, 3)).hasSize(3).allMatch(tries -> tries.size() == 1);
  }

  private static List<List<?>> attempts(Town town, int limit) {
    return town.as("finance")
        .queryParam("limit", limit)
        .get("/v1/payments")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.attempts");
  }
}
