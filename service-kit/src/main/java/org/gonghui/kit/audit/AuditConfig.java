package org.gonghui.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the audit is sealed.
@ConfigMapping(prefix = "gonghui.audit")
interface AuditConfig {

  /// How often new entries are chained; `off` in a test that does it by hand.
  @WithDefault("1s")
  String sealEvery();

  /// Entries chained in one transaction.
  @WithDefault("5000")
  int sealBatch();

  /// After this time an entry that is not chained is a finding: longer than the longest transaction.
  @WithDefault("5m")
  Duration sealWithin();
}
