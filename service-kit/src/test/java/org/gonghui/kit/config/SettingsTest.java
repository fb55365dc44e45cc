package org.gonghui.kit.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings SETTINGS = new Settings("gonghui.feature");

  @Test
  void aRuleThatDoesNotHoldIsToldWithItsKey() {
    assertThatCode(() -> SETTINGS.require(true, "slice must be 1 at least"))
        .doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> SETTINGS.require(false, "slice must be 1 at least"))
        .withMessage("gonghui.feature.slice must be 1 at least");
  }
}
