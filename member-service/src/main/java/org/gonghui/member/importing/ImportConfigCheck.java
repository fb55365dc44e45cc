package org.gonghui.member.importing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses to start where a batch would hold the rows that it writes for too long, or never get room.
@Startup
@ApplicationScoped
class ImportConfigCheck {
  private static final int MOST = 5_000;
  private static final int LEAST_DEPTH = 2_000;

  ImportConfigCheck(ImportConfig config) {
    require(config.batch() > 0 && config.batch() <= MOST, "batch must be 1 to 5,000");
    require(config.deepestOutbox() >= LEAST_DEPTH, "deepest-outbox must be 2,000 at least");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("gonghui.importing." + rule);
    }
  }
}
