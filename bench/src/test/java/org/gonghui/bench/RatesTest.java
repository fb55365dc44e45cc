package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final Rates RATES =
      Rates.of(Map.of(Front.NGINX, 12_000.0, Front.GATEWAY, 4_005.0, Front.SPRING, 1_019.0));

  @Test
  void theyAreHalfOfWhatTheSlowestAndTheGatewayTake() {
    assertThat(RATES).isEqualTo(new Rates(500, 2_000));
  }

  @Test
  void nobodyIsAskedForMoreThanItCanBear() {
    assertThat(RATES.borneBy(12_000)).containsExactly(500, 2_000);
    assertThat(RATES.borneBy(1_019)).containsExactly(500);
  }

  @Test
  void oneRateIsMeasuredOnce() {
    assertThat(Rates.of(Map.of(Front.GATEWAY, 1_000.0)).borneBy(1_000)).containsExactly(500);
  }
}
