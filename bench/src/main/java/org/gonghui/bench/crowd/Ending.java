package org.gonghui.bench.crowd;

import java.util.Map;
import java.util.Set;

/// How a call ended.
public enum Ending {
  /// 200, in time.
  ANSWERED,
  /// 200, but nobody waited for it any more.
  LATE,
  /// 429 or 503, with a word when to come again.
  REFUSED,
  /// 429 or 503 without that.
  TURNED_AWAY,
  /// Another status.
  OTHER,
  /// No answer, or half of one.
  BROKEN,
  /// Nobody sent it: as many as can be waited for their answers.
  UNSENT;

  static Ending of(Head head) {
    return switch (head.status()) {
      case 200 -> ANSWERED;
      case 429, 503 -> head.has("retry-after") ? REFUSED : TURNED_AWAY;
      default -> OTHER;
    };
  }

  /// @param by what came of calls, by how they ended
  /// @throws IllegalStateException when one was not answered, or there was none
  static void mustBeAnswered(Map<Ending, ?> by) {
    if (!by.keySet().equals(Set.of(ANSWERED))) {
      throw new IllegalStateException("not all calls were answered: " + by);
    }
  }

  /// What it is when nobody waits longer than that.
  Ending within(long nanos, long patience) {
    return this == ANSWERED && nanos > patience ? LATE : this;
  }
}
