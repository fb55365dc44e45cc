package org.gonghui.member.merge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Records that are merged.
@ConfigMapping(prefix = "gonghui.merge")
interface MergeConfig {
  /// For how many days a merge can be undone; after that the other services are told of it.
  @WithDefault("7")
  int undoDays();
}
