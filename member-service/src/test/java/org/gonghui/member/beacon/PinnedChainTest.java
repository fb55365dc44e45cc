package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinnedChainTest {
  private static final List<String> PRODUCTION = List.of("prod");

  private static PinnedChain chain(Map<String, String> settings) {
    return new PinnedChain(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(BeaconConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(BeaconConfig.class));
  }

  @Test
  void productionDoesNotStartWithTheStandInsKey() {
    assertThatIllegalStateException()
        .isThrownBy(() -> chain(Map.of()).check(PRODUCTION))
        .withMessageContaining("gonghui.beacon.public-key")
        .withMessageContaining("stand-in");
    assertThatCode(() -> chain(Map.of()).check(List.of("local"))).doesNotThrowAnyException();
  }

  @Test
  void aDemonstrationMay() {
    var allowed = Map.of("gonghui.beacon.stand-in-allowed", "true");
    assertThatCode(() -> chain(allowed).check(PRODUCTION)).doesNotThrowAnyException();
  }

  @Test
  void aKeyThatIsNoneIsToldInWords() {
    var other = Map.of("gonghui.beacon.public-key", "ours");
    assertThatIllegalStateException()
        .isThrownBy(() -> chain(other).check(PRODUCTION))
        .withMessageContaining("hexadecimal");
  }

  @Test
  void aPaceIsWholeSeconds() {
    var often = Map.of("gonghui.beacon.period", "500MS", "gonghui.beacon.public-key", "00");
    assertThatIllegalStateException()
        .isThrownBy(() -> chain(often).check(PRODUCTION))
        .withMessageContaining("gonghui.beacon.period");
  }
}
