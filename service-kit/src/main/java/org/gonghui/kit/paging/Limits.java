package org.gonghui.kit.paging;

import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// The query parameter `limit` of lists: 1 to 200, 50 where it is not given.
final class Limits {
  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  private Limits() {}

  static int of(@Nullable Integer limit) {
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("limit", "OUT_OF_RANGE");
    }
    return limit;
  }
}
