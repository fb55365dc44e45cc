package org.gonghui.member.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Transfers between unions.
@ConfigMapping(prefix = "gonghui.transfer")
interface TransferConfig {
  /// How many days ahead the day of a transfer may lie.
  @WithDefault("366")
  int daysAhead();
}
