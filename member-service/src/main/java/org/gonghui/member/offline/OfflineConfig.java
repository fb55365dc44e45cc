package org.gonghui.member.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// How cards are shown where there is no network (M8).
@ConfigMapping(prefix = "gonghui.offline-card")
interface OfflineConfig {
  /// How long a code is good for; the table takes no more than five minutes.
  @WithDefault("5M")
  @DurationMin(seconds = 1)
  @DurationMax(minutes = 5)
  Duration codeLifetime();

  /// How long after that it can be handed in.
  @WithDefault("7D")
  @DurationMin(seconds = 1)
  Duration settleWithin();
}
