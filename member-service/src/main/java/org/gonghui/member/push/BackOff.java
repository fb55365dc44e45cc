package org.gonghui.member.push;

import java.time.Duration;

/// How long a push waits before it is tried again: twice as long each time.
///
/// @param first wait, after the first try
/// @param longest wait of all
/// @param tries after which there is no other
record BackOff(Duration first, Duration longest, int tries) {
  /// Beyond it every wait is the longest; a duration would overflow.
  private static final int MOST_DOUBLINGS = 30;

  static BackOff of(PushConfig config) {
    return new BackOff(config.firstWait(), config.longestWait(), config.tries());
  }

  /// @param attempts that were made
  boolean isOver(int attempts) {
    return attempts >= tries;
  }

  /// @param attempts that were made, 1 at least
  Duration after(int attempts) {
    var doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
