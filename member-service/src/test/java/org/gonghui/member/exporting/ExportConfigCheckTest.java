package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportConfigCheckTest {
  private static void check(Map<String, String> settings) {
    var _ =
        new ExportConfigCheck(
            new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ExportConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ExportConfig.class));
  }

  @Test
  void whatIsSetHereStarts() {
    assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "gonghui.exporting.portion, 0",
    "gonghui.exporting.portion, 10001",
    "gonghui.exporting.tries, 0",
    "gonghui.exporting.lease, 0S",
    "gonghui.exporting.keep, 0S"
  })
  void whatWouldWriteNoFileDoesNotStart(String key, String value) {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of(key, value)))
        .withMessageContaining(key);
  }
}
