package org.gonghui.gateway.home;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/// What the app's first screen shows.
@ConfigMapping(prefix = "gonghui.gateway.home")
interface HomeConfig {

  /// For all services together; who is later is `unavailable`.
  Duration deadline();

  /// What is read for each part, path and query, by the part's name.
  Map<String, String> parts();
}
