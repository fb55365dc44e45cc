package org.gonghui.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadCheckTest {

  private static String contradiction(
      int smallest, int initial, int largest, int window, int quick, double share) {
    var bounds =
        new Bounds(
            smallest,
            largest,
            initial,
            Duration.ofMillis(window),
            Duration.ofMillis(quick),
            share,
            Set.of());
    return LoadCheck.contradiction(bounds).orElse("");
  }

  @Test
  void whatContradictsItselfIsSaidInWords() {
    assertThat(contradiction(20, 200, 256, 100, 50, 0.9)).isEmpty();
    assertThat(contradiction(1, 200, 256, 100, 50, 0.9)).contains("smallest (1,");
    assertThat(contradiction(20, 19, 256, 100, 50, 0.9)).contains("initial (19)");
    assertThat(contradiction(20, 200, 199, 100, 50, 0.9)).contains("largest (199)");
    assertThat(contradiction(20, 200, 256, 100, 50, 0.96)).contains("share (0.96)");
    assertThat(contradiction(20, 200, 256, 100, 50, 0)).contains("share (0.0)");
    assertThat(contradiction(20, 200, 256, 99, 50, 0.9)).contains("window (PT0.099S)");
    assertThat(contradiction(20, 200, 256, 100, 0, 0.9)).contains("quick (PT0S)");
  }
}
