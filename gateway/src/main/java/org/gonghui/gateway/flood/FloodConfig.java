package org.gonghui.gateway.flood;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// When an address is shut out: it asks, goes before an answer can come, and comes again. With IPv6 all addresses of one /64 count as one.
@ConfigMapping(prefix = "gonghui.gateway.flood")
interface FloodConfig {

  /// Calls that an address may abandon at once.
  @WithDefault("2000")
  long calls();

  /// In which it may abandon as many again, in the mean.
  @WithDefault("10s")
  Duration window();

  /// A call whose caller goes later than this after its head is none of these: its service may have kept it waiting.
  @WithDefault("1s")
  Duration haste();

  /// How long an address is shut out. A connection that it has is closed at its next call, a new one at once.
  @WithDefault("30s")
  Duration rest();

  /// Addresses that are never shut out, since many callers come from them: those of load balancers. With IPv6 their whole /64 is spared.
  Optional<Set<String>> spared();

  /// Addresses that are counted at the same time; beyond them some are forgotten.
  @WithDefault("100000")
  long addresses();
}
