package org.gonghui.member.push;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushConfigCheckTest {
  private static PushConfigCheck of(Map<String, String> settings) {
    return new PushConfigCheck(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PushConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(PushConfig.class));
  }

  @Test
  void withoutAProviderProductionStartsAndPushesNothing() {
    assertThatCode(() -> of(Map.of()).check(List.of("prod"))).doesNotThrowAnyException();
  }

  @Test
  void theStandInsKeyIsForOnesOwnMachine() {
    var withUrl = of(Map.of("gonghui.push.url", "http://localhost:8096"));
    assertThatCode(() -> withUrl.check(List.of("local"))).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> withUrl.check(List.of("prod")))
        .withMessageContaining("gonghui.push.key");
  }

  @ParameterizedTest
  @CsvSource({
    "gonghui.push.url, push.example",
    "gonghui.push.key, short",
    "gonghui.push.deadline, 0S",
    "gonghui.push.tries, 0",
    "gonghui.push.at-once, 0",
    "gonghui.push.first-wait, 0S",
    "gonghui.push.longest-wait, 1S",
    "gonghui.push.devices, 0"
  })
  void whatWouldPushBadlyDoesNotStart(String key, String value) {
    assertThatIllegalStateException()
        .isThrownBy(() -> of(Map.of(key, value)).check(List.of()))
        .withMessageContaining(key);
  }
}
