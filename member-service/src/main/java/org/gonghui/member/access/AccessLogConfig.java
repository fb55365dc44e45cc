package org.gonghui.member.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a member can see who read their file; the audit keeps it as long as the audit is kept.
@ConfigMapping(prefix = "gonghui.access-log")
interface AccessLogConfig {
  /// How long a reading is shown to the member.
  @WithDefault("1095D")
  Duration kept();
}
