package org.gonghui.member.reorganization;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.config.Settings;

/// Refuses to start where members would never go, or in a transaction that takes too long.
@Startup
@ApplicationScoped
class ReorganizationConfigCheck {
  private static final int LARGEST_BATCH = 5_000;
  private static final int MOST_UNIONS = 500;

  ReorganizationConfigCheck(ReorganizationConfig config) {
    var settings = new Settings("gonghui.reorganization");
    settings.require(
        config.batch() > 0 && config.batch() <= LARGEST_BATCH,
        "batch must be between 1 and " + LARGEST_BATCH);
    settings.require(
        config.unions() > 0 && config.unions() <= MOST_UNIONS,
        "unions must be between 1 and " + MOST_UNIONS);
    settings.require(config.deepestOutbox() > 0, "deepest-outbox must be 1 at least");
  }
}
