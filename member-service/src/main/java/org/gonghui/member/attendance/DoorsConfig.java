package org.gonghui.member.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When the doors of an activity are open.
@ConfigMapping(prefix = "gonghui.activity.doors")
interface DoorsConfig {
  /// How long before an activity begins members are checked in; until it ends.
  @WithDefault("2H")
  Duration openBefore();
}
