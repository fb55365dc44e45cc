package org.gonghui.member.spot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How people join on the spot.
@ConfigMapping(prefix = "gonghui.joining-events")
interface SpotConfig {
  /// What the picture of an event's code says before the code: the address that phones open.
  @WithDefault("http://localhost:8080/v1/public-joining-events/")
  URI link();

  /// How long an event lasts at most.
  @WithDefault("7D")
  Duration longest();
}
