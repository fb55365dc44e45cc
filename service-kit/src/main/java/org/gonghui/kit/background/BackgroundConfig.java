package org.gonghui.kit.background;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When a service begins what it does by itself.
@ConfigMapping(prefix = "gonghui.background")
interface BackgroundConfig {

  /// How long after it takes calls; longer where many services start on few cores at once.
  @WithDefault("0s")
  Duration after();
}
