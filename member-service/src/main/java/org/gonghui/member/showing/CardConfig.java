package org.gonghui.member.showing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How cards are shown.
@ConfigMapping(prefix = "gonghui.card")
interface CardConfig {
  /// How long a code is good for (M8: short-lived).
  @WithDefault("60S")
  Duration codeLifetime();

  /// How long a code is remembered after that, so that a late check is told EXPIRED or USED.
  @WithDefault("1D")
  Duration codeMemory();
}
