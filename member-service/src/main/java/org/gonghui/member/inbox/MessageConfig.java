package org.gonghui.member.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How messages are kept.
@ConfigMapping(prefix = "gonghui.messages")
interface MessageConfig {
  /// How long a message is kept, read or not; then it is forgotten. 30 days at least.
  @WithDefault("1095D")
  Duration keep();
}
