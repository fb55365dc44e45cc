package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTimesTest {
  private static final int PAIRS = 11;

  @Test
  void whatDisturbsBothIsNoise() {
    var times = pairs(0);
    assertThat(Math.abs(times.difference())).isLessThanOrEqualTo(times.noise());
  }

  @Test
  void aCallMoreOnOneSideIsNot() {
    var times = pairs(40);
    assertThat(times.difference()).isGreaterThan(times.noise());
  }

  /// On a machine that is now quick, now slow, and halts twice.
  private static PairedTimes pairs(double more) {
    var random = new Random(1);
    var times = new PairedTimes();
    for (var n = 0; n < PAIRS; n++) {
      var pace = 60 + random.nextInt(120);
      var halt = n % 5 == 0 ? 400 : 0;
      times.add(pace + more + random.nextInt(10) + halt, pace + random.nextInt(10));
    }
    return times;
  }
}
