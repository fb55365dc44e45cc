package org.gonghui.bench;

/// How a call ended.
enum Ending {
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

  /// What it is when nobody waits longer than that.
  Ending within(long nanos, long patience) {
    return this == ANSWERED && nanos > patience ? LATE : this;
  }
}
