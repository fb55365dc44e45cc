package org.gonghui.member.departure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Memberships that end.
@ConfigMapping(prefix = "gonghui.departure")
interface DepartureConfig {
  /// How many days after it was declared a leaving, a retirement or a death can be taken back.
  @WithDefault("30")
  int restorationDays();

  /// How long after it was declared tickets, places in lines and entries of draws are given up: longer than any transaction
  /// lasts, so that what was being given meanwhile is found too.
  @WithDefault("35S")
  Duration settledAfter();
}
