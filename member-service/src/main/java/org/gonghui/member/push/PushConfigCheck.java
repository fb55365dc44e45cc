package org.gonghui.member.push;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/// Refuses to start where anybody could push in the federation's name, or a push would be sent without an end.
@ApplicationScoped
class PushConfigCheck {
  private static final int SHORTEST_KEY = 32;
  private static final int MOST_DEVICES = 50;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final PushConfig config;

  PushConfigCheck(PushConfig config) {
    this.config = config;
  }

  void start(@Observes StartupEvent begin) {
    check(ConfigUtils.getProfiles());
  }

  /// @throws IllegalStateException in words
  void check(List<String> profiles) {
    if (profiles.contains("prod") && config.url().isPresent()) {
      require(
          !config.key().equals(PushConfig.STAND_IN),
          "key is the stand-in's, which everybody knows: name the provider's");
    }
    config
        .url()
        .ifPresent(url ->
            require(
                url.getHost() != null && SCHEMES.contains(String.valueOf(url.getScheme())),
                "url must begin with http:// or https:// and a host"));
    require(
        config.key().length() >= SHORTEST_KEY,
        "key must have " + SHORTEST_KEY + " characters at least");
    require(config.tries() > 0, "tries must be 1 at least");
    require(config.atOnce() > 0, "at-once must be 1 at least");
    require(config.deadline().isPositive(), "deadline must be longer than nothing");
    require(config.firstWait().isPositive(), "first-wait must be longer than nothing");
    require(
        config.longestWait().compareTo(config.firstWait()) >= 0,
        "longest-wait must not be shorter than first-wait");
    require(
        config.devices() > 0 && config.devices() <= MOST_DEVICES,
        "devices must be between 1 and " + MOST_DEVICES);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("gonghui.push." + rule);
    }
  }
}
