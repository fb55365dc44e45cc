package org.gonghui.member.grab;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses to start where nobody would ever be judged.
@Startup
@ApplicationScoped
class GrabConfigCheck {
  GrabConfigCheck(GrabConfig config) {
    require(config.mostWaiting() > 0, "most-waiting must be 1 at least");
    require(config.batch() > 0, "batch must be 1 at least");
    require(config.writers() > 0, "writers must be 1 at least");
    require(!config.linger().isNegative(), "linger must not be negative");
    require(config.patience().toMillis() > 0, "patience must be a millisecond at least");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("gonghui.tickets.grab." + rule);
    }
  }
}
