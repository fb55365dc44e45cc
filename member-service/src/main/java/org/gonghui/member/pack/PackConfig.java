package org.gonghui.member.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where packs are handed out (M11).
@ConfigMapping(prefix = "gonghui.pack")
interface PackConfig {
  /// Code of the service of stations that hand packs out: one of `gonghui.station.services`.
  @WithDefault("PACKS")
  String stationService();
}
