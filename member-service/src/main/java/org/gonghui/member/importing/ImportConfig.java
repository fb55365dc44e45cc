package org.gonghui.member.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How lists are taken in.
@ConfigMapping(prefix = "gonghui.importing")
interface ImportConfig {
  /// Largest CSV file in bytes.
  @WithDefault("268435456")
  long largestCsv();

  /// Largest spreadsheet in bytes, as it is sent.
  @WithDefault("33554432")
  long largestSpreadsheet();

  /// Largest spreadsheet in bytes, unpacked.
  @WithDefault("536870912")
  long largestUnpacked();

  /// Rows that become members in one transaction, 1 to 5,000.
  @WithDefault("500")
  int batch();

  /// Events that may wait to be sent: a list makes more only while at most half of it waits. 2,000 at least.
  @WithDefault("20000")
  int deepestOutbox();

  /// After which another copy takes an import over whose worker does not tell that it lives; it does so every two
  /// seconds, and the others look every second: nobody waits longer than ten.
  @WithDefault("8S")
  Duration lease();

  /// Times in a row that a batch may fail for a reason that nobody foresaw; then the import fails.
  @WithDefault("3")
  int tries();

  /// After which an upload that never ended is forgotten.
  @WithDefault("2H")
  Duration uploadLimit();
}
