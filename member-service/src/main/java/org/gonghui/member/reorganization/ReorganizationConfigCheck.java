package org.gonghui.member.reorganization;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses to start where members would never go, or in a transaction that takes too long.
@Startup
@ApplicationScoped
class ReorganizationConfigCheck {
  private static final int LARGEST_BATCH = 5_000;

  ReorganizationConfigCheck(ReorganizationConfig config) {
    require(
        config.batch() > 0 && config.batch() <= LARGEST_BATCH,
        "batch must be between 1 and " + LARGEST_BATCH);
    require(config.deepestOutbox() > 0, "deepest-outbox must be 1 at least");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("gonghui.reorganization." + rule);
    }
  }
}
