package org.gonghui.member.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "41.88", "41.88;123.95", "a,b", "41.88,123.95,1", "-41.88,123.95"})
  void whatIsNoPositionIsRefused(String text) {
    assertThatThrownBy(() -> Near.of(text, 5_000)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'2.9,100', 5000",
    "'54.1,100', 5000",
    "'40,72', 5000",
    "'40,137', 5000",
    "'40,100', 0",
    "'40,100', 50001"
  })
  void whatLiesOutsideIsRefused(String text, int within) {
    assertThatThrownBy(() -> Near.of(text, within)).isInstanceOf(Refusal.class);
  }

  @Test
  void theBoxHoldsTheCircle() {
    var box = Near.of("53.5,123.95", 50_000).box();
    assertThat(box.north() - 53.5).isGreaterThan(50_000 / 111_195.0);
    assertThat(53.5 - box.south()).isGreaterThan(50_000 / 111_195.0);
    assertThat(box.east() - 123.95)
        .isGreaterThan(50_000 / (111_195 * Math.cos(Math.toRadians(53.5))));
  }
}
