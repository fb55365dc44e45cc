package org.gonghui.member.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a code is shown at the door of an activity.
@ConfigMapping(prefix = "gonghui.activity.code")
interface DoorConfig {
  /// How long a code is good for; the next one that is shown takes its place.
  @WithDefault("2M")
  Duration lifetime();
}
