package org.gonghui.member.exporting;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses to start where a file would never be whole, or be forgotten before anybody could read it.
@Startup
@ApplicationScoped
class ExportConfigCheck {
  /// More may not be written within the time of a transaction.
  private static final int LARGEST_PORTION = 10_000;

  ExportConfigCheck(ExportConfig config) {
    require(
        config.portion() > 0 && config.portion() <= LARGEST_PORTION,
        "portion must be between 1 and " + LARGEST_PORTION);
    require(config.tries() > 0, "tries must be 1 at least");
    require(config.lease().isPositive(), "lease must be longer than nothing");
    require(config.keep().isPositive(), "keep must be longer than nothing");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("gonghui.exporting." + rule);
    }
  }
}
