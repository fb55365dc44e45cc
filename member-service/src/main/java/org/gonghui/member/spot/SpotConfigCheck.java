package org.gonghui.member.spot;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.gonghui.kit.config.Settings;

/// Refuses to start where a phone could not open what an event's picture says.
@Startup
@ApplicationScoped
class SpotConfigCheck {
  private static final Set<String> SCHEMES = Set.of("https", "http");

  SpotConfigCheck(SpotConfig config) {
    var settings = new Settings("gonghui.joining-events");
    settings.require(
        isOpened(config.link()), "link must be an http or https address that ends with a slash");
    settings.require(config.longest().isPositive(), "longest must be a length of time");
  }

  private static boolean isOpened(URI link) {
    return link.getScheme() != null
        && SCHEMES.contains(link.getScheme())
        && link.getHost() != null
        && link.getPath().endsWith("/");
  }
}
