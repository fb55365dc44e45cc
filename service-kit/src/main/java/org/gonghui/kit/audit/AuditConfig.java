package org.gonghui.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the audit is sealed and anchored.
@ConfigMapping(prefix = "gonghui.audit")
interface AuditConfig {

  /// How often new entries are chained; `off` in a test that does it by hand.
  @WithDefault("1s")
  String sealEvery();

  /// How often the head of the chain goes to the service that keeps it; `off` in a test that does it by hand.
  @WithDefault("60s")
  String anchorEvery();

  /// Entries chained in one transaction.
  @WithDefault("5000")
  int sealBatch();

  /// After this time an entry that is not chained is a finding: longer than the longest transaction.
  @WithDefault("5m")
  Duration sealWithin();

  /// The service whose anchors are kept here: member → assistance → screening → training → member. A service that keeps
  /// its own proves nothing, so production refuses that.
  String anchorsOf();
}
