package org.gonghui.member.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How messages are pushed to phones. Without an address nothing is: messages stand in the inbox alone.
@ConfigMapping(prefix = "gonghui.push")
interface PushConfig {
  /// The key of the local stack's stand-in, which is no secret.
  String STAND_IN = "the stand-in's key, which everybody knows";

  /// Base address of the push provider: `POST /pushes`. None: nothing is pushed.
  Optional<URI> url();

  /// The secret that calls of the provider are signed with (HMAC-SHA256), 32 characters at least. Where there is an address,
  /// production refuses the stand-in's.
  @WithDefault(STAND_IN)
  String key();

  /// How long an answer of the provider is awaited.
  @WithDefault("10S")
  Duration deadline();

  /// Pushes that are under way at once in one copy of the service.
  @WithDefault("100")
  int atOnce();

  /// How often a push is tried before it is given up.
  @WithDefault("12")
  int tries();

  /// From the first try to the second; each later one waits twice as long.
  @WithDefault("10S")
  Duration firstWait();

  /// The longest wait between two tries.
  @WithDefault("1H")
  Duration longestWait();

  /// Devices that a member has at most; one more takes the place of the one that was registered longest ago.
  @WithDefault("5")
  int devices();
}
