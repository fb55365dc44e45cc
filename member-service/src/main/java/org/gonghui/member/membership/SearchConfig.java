package org.gonghui.member.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often a login may search members by id number: enough for a counter, too little to find out who is a member.
@ConfigMapping(prefix = "gonghui.member-search")
interface SearchConfig {
  /// Searches in one window.
  @WithDefault("120")
  int searchesPerWindow();

  /// How long a window lasts from its first search.
  @WithDefault("1H")
  Duration window();
}
