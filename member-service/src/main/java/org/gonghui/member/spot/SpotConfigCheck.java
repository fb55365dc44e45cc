package org.gonghui.member.spot;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Refuses to start where a phone could not open what an event's picture says.
@Startup
@ApplicationScoped
class SpotConfigCheck {
  private static final Set<String> SCHEMES = Set.of("https", "http");

  SpotConfigCheck(SpotConfig config) {
    var link = config.link();
    if (link.getScheme() == null
        || !SCHEMES.contains(link.getScheme())
        || link.getHost() == null
        || !link.getPath().endsWith("/")) {
      throw new IllegalStateException(
          "gonghui.joining-events.link must be an http or https address that ends with a slash");
    }
    if (!config.longest().isPositive()) {
      throw new IllegalStateException("gonghui.joining-events.longest must be a length of time");
    }
  }
}
