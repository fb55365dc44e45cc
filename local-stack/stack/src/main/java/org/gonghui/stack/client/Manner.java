package org.gonghui.stack.client;

import java.time.Duration;
import java.util.Map;

/// How somebody calls.
///
/// @param patience how long one goes on asking who is away
/// @param silence how long one waits for an answer
/// @param insists whether a lost answer is asked for again
record Manner(Duration patience, Duration silence, boolean insists) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Longer than the gateway lets most calls take.
  private static final Duration LONG = Duration.ofSeconds(15);

  static final Manner WAITING = new Manner(MINUTE, MINUTE, false);
  static final Manner IMPATIENT = new Manner(Duration.ZERO, LONG, false);
  static final Manner HEARING_OUT = new Manner(Duration.ZERO, MINUTE, false);
  static final Manner INSISTING = new Manner(MINUTE.multipliedBy(2), LONG, true);

  /// Whether it is only a matter of time: who is away, and, for who insists, a call with the same key that is still under
  /// way and a member of whom the news has not come round.
  boolean asksAgain(Answer answer) {
    return answer.status() == 503
        || (insists && answer.status() == 409 && !answer.header("Retry-After").isEmpty());
  }

  /// Whether a call can be made again though nobody knows what came of it.
  boolean repeats(String method, Map<String, String> headers) {
    return insists && (method.equals("GET") || headers.containsKey("Idempotency-Key"));
  }
}
