package org.gonghui.gateway.limit;

import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/// What is left to a caller after a call, as draft-ietf-httpapi-ratelimit-headers tells it.
///
/// @param granted whether the call itself is within the limit
/// @param policy class of the operation
/// @param quota calls in a window
/// @param left calls in this window
/// @param fresh until the next window
public record Allowance(
    boolean granted, String policy, long quota, Duration window, long left, Duration fresh) {
  private static final String LEFT = "RateLimit";
  private static final String POLICY = "RateLimit-Policy";

  /// Tells it in the answer's head, unless the service tells of a limit of its own.
  public void tellIn(HttpServerResponse answer) {
    if (!answer.headers().contains(LEFT)) {
      answer.putHeader(POLICY, '"' + policy + "\";q=" + quota + ";w=" + window.toSeconds());
      answer.putHeader(LEFT, '"' + policy + "\";r=" + left + ";t=" + secondsToFresh());
    }
  }

  /// Rounded up: who waits that long is not refused for a fraction of a second.
  public long secondsToFresh() {
    return Math.max(1, fresh.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
