package org.gonghui.member.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Persons who want to be forgotten.
@ConfigMapping(prefix = "gonghui.erasure")
interface ErasureConfig {
  /// How many days somebody has to take it back.
  @WithDefault("7")
  int days();
}
