package org.gonghui.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How many calls a caller may make. Each gateway counts for itself: with two of them a caller that comes to both has twice
/// as many.
@ConfigMapping(prefix = "gonghui.gateway.limits")
interface LimitConfig {

  /// Limits by the class of operation: `read` (GET and HEAD), `write` (other methods), `public` (calls without a token, by
  /// the caller's address), and those named in [#classes()].
  Map<String, Limit> of();

  /// Classes by path prefix, such as `"/v1/member-imports"`, for methods that change something; the longest one wins.
  Map<String, String> classes();

  /// Callers who are counted at the same time; beyond them some are forgotten.
  @WithDefault("100000")
  long callers();

  interface Limit {
    /// Calls in a window.
    long calls();

    /// It begins with a caller's first call.
    @WithDefault("60s")
    Duration window();
  }
}
