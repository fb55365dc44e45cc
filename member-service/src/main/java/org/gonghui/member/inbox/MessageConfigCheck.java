package org.gonghui.member.inbox;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Refuses to start where messages would be forgotten before their members could read them.
@Startup
@ApplicationScoped
class MessageConfigCheck {
  private static final Duration SHORTEST = Duration.ofDays(30);

  MessageConfigCheck(MessageConfig config) {
    if (config.keep().compareTo(SHORTEST) < 0) {
      throw new IllegalStateException(
          "gonghui.messages.keep must be %d days at least".formatted(SHORTEST.toDays()));
    }
  }
}
