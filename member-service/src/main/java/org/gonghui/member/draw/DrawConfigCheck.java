package org.gonghui.member.draw;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.gonghui.kit.config.Settings;

/// Refuses to start where draws would stand still, or be decided by a round that nobody had time to note the root before.
@Startup
@ApplicationScoped
class DrawConfigCheck {
  /// What one transaction gives at most, so that it stays short.
  private static final int MOST_NOTICES = 500;

  DrawConfigCheck(DrawConfig config) {
    var settings = new Settings("gonghui.draw");
    settings.require(isWholeSeconds(config.lead()), "lead must be whole seconds, one at least");
    settings.require(
        isWholeSeconds(config.fallbackAfter()),
        "fallback-after must be whole seconds, one at least");
    settings.require(config.slice() > 0, "slice must be 1 at least");
    settings.require(
        config.noticeSlice() > 0 && config.noticeSlice() <= MOST_NOTICES,
        "notice-slice must be between 1 and " + MOST_NOTICES);
    settings.require(config.mostReaders() > 0, "most-readers must be 1 at least");
  }

  private static boolean isWholeSeconds(Duration length) {
    return length.toSeconds() > 0 && length.toNanosPart() == 0;
  }
}
