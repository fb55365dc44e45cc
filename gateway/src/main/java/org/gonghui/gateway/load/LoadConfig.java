package org.gonghui.gateway.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/// How many calls each service is given at once. The figure follows from how long it takes to answer; these are its bounds, for one
/// gateway: with two of them a service has twice as many.
@ConfigMapping(prefix = "gonghui.gateway.load")
interface LoadConfig {

  /// Calls at once, however slow a service is.
  @WithDefault("20")
  int smallest();

  /// Calls at once, however quick it is.
  @WithDefault("256")
  int largest();

  /// Calls at once until something is known of the service.
  @WithDefault("200")
  int initial();

  /// Least time between two changes of the figure, 100 ms at least; ten answers it takes too.
  @WithDefault("100ms")
  Duration window();

  /// An answer within it is as good as any: while a service answers so in the mean it is given no fewer calls, however much quicker it
  /// usually is. What counts here is how long an answer takes as the gateway sees it, with all that delays the gateway itself.
  @WithDefault("50ms")
  Duration quick();

  /// What part of them all calls may take; the rest is left to those of [#last()].
  @WithDefault("0.9")
  double share();

  /// Path prefixes of calls that are the last to be refused, such as `/v1/bank-messages`.
  Set<String> last();
}
