package org.gonghui.member.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What members change of themselves.
@ConfigMapping(prefix = "gonghui.profile")
interface ProfileConfig {
  /// Changes of the phone that a member may ask for in [#window()]: a code goes out for each.
  @WithDefault("5")
  int phonesPerWindow();

  /// How long a window lasts in which changes of the phone are counted.
  @WithDefault("1H")
  Duration window();
}
