package org.gonghui.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static RateLimit left(Duration left) {
    return new RateLimit("identity", 5, Duration.ofHours(1), left);
  }

  @Test
  void tellsItsQuotaItsWindowAndWhatIsLeftOfIt() {
    var limit = left(Duration.ofSeconds(1234));
    assertThat(limit.policyField()).isEqualTo("\"identity\";q=5;w=3600");
    assertThat(limit.field()).isEqualTo("\"identity\";r=0;t=1234");
  }

  @Test
  void whoWaitsAsLongAsToldIsNotTooEarly() {
    assertThat(left(Duration.ofMillis(1_001)).secondsLeft()).isEqualTo(2);
    assertThat(left(Duration.ofSeconds(2)).secondsLeft()).isEqualTo(2);
    assertThat(left(Duration.ofMillis(-3)).secondsLeft()).isEqualTo(1);
  }
}
