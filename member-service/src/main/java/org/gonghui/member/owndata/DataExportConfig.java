package org.gonghui.member.owndata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Files of what is kept of a person.
@ConfigMapping(prefix = "gonghui.data-export")
interface DataExportConfig {
  /// How long a file can be fetched.
  @WithDefault("7D")
  Duration kept();
}
