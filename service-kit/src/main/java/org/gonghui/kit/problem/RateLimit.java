package org.gonghui.kit.problem;

import java.time.Duration;

/// A limit that a caller has used up, as draft-ietf-httpapi-ratelimit-headers writes it.
///
/// @param policy its name, in lower case
/// @param quota how many calls a window takes
/// @param left until one more is taken
public record RateLimit(String policy, long quota, Duration window, Duration left) {

  /// Rounded up: who waits that long is not refused for a fraction of a second.
  int secondsLeft() {
    return Math.toIntExact(Math.max(1, left.plusSeconds(1).minusNanos(1).toSeconds()));
  }

  String policyField() {
    return "\"%s\";q=%d;w=%d".formatted(policy, quota, window.toSeconds());
  }

  String field() {
    return "\"%s\";r=0;t=%d".formatted(policy, secondsLeft());
  }
}
