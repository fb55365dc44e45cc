package org.gonghui.member.exporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How files are written.
@ConfigMapping(prefix = "gonghui.exporting")
interface ExportConfig {
  /// Rows that are written in one transaction.
  @WithDefault("1000")
  int portion();

  /// After which another copy takes an export over whose worker has written no portion.
  @WithDefault("40S")
  Duration lease();

  /// Times in a row that a portion may fail for a reason that nobody foresaw; then the export fails.
  @WithDefault("3")
  int tries();

  /// How long a file can be read; then it is forgotten.
  @WithDefault("24H")
  Duration keep();
}
