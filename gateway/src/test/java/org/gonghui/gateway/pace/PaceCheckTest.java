package org.gonghui.gateway.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceCheckTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private record Pace(Duration head, Duration answer) implements PaceConfig {
    @Override
    public Duration pause() {
      return Duration.ofSeconds(75);
    }

    @Override
    public Duration window() {
      return Duration.ofSeconds(10);
    }

    @Override
    public MemorySize octets() {
      return new MemorySize(BigInteger.TEN);
    }
  }

  private static String contradiction(int idle, int head, int answer) {
    var pace = new Pace(Duration.ofSeconds(head), Duration.ofSeconds(answer));
    return PaceCheck.contradiction(Duration.ofSeconds(idle), LONGEST, pace).orElse("");
  }

  @Test
  void whatContradictsItselfIsSaidInWords() {
    assertThat(contradiction(75, 10, 30)).isEmpty();
    assertThat(contradiction(60, 10, 30)).contains("idle-timeout (PT1M)", "bounds-of (PT1M)");
    assertThat(contradiction(75, 75, 30)).contains("pace.head (PT1M15S)");
    assertThat(contradiction(75, 10, 80)).contains(".answer (PT1M20S)");
  }
}
