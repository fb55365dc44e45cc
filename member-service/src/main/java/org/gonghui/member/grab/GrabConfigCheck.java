package org.gonghui.member.grab;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.config.Settings;

/// Refuses to start where nobody would ever be judged.
@Startup
@ApplicationScoped
class GrabConfigCheck {
  GrabConfigCheck(GrabConfig config) {
    var settings = new Settings("gonghui.tickets.grab");
    settings.require(config.mostWaiting() > 0, "most-waiting must be 1 at least");
    settings.require(config.batch() > 0, "batch must be 1 at least");
    settings.require(config.writers() > 0, "writers must be 1 at least");
    settings.require(!config.linger().isNegative(), "linger must not be negative");
    settings.require(config.patience().toMillis() > 0, "patience must be a millisecond at least");
  }
}
