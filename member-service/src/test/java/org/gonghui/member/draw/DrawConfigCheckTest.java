package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawConfigCheckTest {

  @Test
  void theDefaultsHold() {
    assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "lead,500MS",
    "lead,1500MS",
    "fallback-after,0S",
    "slice,0",
    "notice-slice,501",
    "most-readers,0"
  })
  void whatWouldHoldADrawUpIsToldInWords(String key, String value) {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of("gonghui.draw." + key, value)))
        .withMessageContaining("gonghui.draw." + key);
  }

  private static void check(Map<String, String> settings) {
    var _ =
        new DrawConfigCheck(
            new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DrawConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(DrawConfig.class));
  }
}
