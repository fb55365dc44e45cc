package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "https://one.example/ab,",
    "https://one.example/ab,https://one.example/cd",
    "https://one.example/ab,http://two.example/ab",
    "http://one.example/ab,https://two.example/ab"
  })
  void whereSignaturesAreNotCheckedTwoOperatorsMustAgree(String url, @Nullable String second) {
    assertThatIllegalStateException()
        .isThrownBy(() -> chain(operators(url, second)).check(PRODUCTION))
        .withMessageContaining("gonghui.beacon.second-url");
  }

  @Test
  void twoOperatorsWillDo() {
    var two = operators("https://one.example/ab", "https://two.example/ab");
    assertThatCode(() -> chain(two).check(PRODUCTION)).doesNotThrowAnyException();
  }

  private static Map<String, String> operators(String url, @Nullable String second) {
    var settings = new HashMap<String, String>();
    settings.put("gonghui.beacon.scheme", "BLS_UNCHAINED_G1");
    settings.put("gonghui.beacon.public-key", "00");
    settings.put("gonghui.beacon.url", url);
    if (second != null) {
      settings.put("gonghui.beacon.second-url", second);
    }
    return settings;
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
