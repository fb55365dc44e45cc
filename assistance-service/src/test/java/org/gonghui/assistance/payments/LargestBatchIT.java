package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LargestBatchIT.OfTwo.class)
@WithTestResource(LocalStackResource.class)
class LargestBatchIT {

  /// A batch of two payments at most.
  public static class OfTwo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gonghui.payments.largest-batch", "2");
    }
  }

  @Test
  void whatExceedsTheLargestBatchWaitsForTheNext() {
    var town = Town.built();
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    town.joined("张三丰").withAccount("6222020000001").isApproved();
    town.joined("李四光").withAccount("6222020000002").isApproved();
    var last = town.joined("王五").withAccount("6222020000003");
    var waits = last.isApproved();

    assertThat(town.prepares(fund).released().transfers()).hasSize(2);
    assertThat(last.stateOf(waits)).isEqualTo("APPROVED");
    assertThat(town.prepares(fund).released().transfers()).hasSize(1);
    assertThat(last.stateOf(waits)).isEqualTo("IN_PAYMENT");
    Books.balance();
  }
}
