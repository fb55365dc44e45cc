package org.gonghui.member.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a count as one statement tells it, with the total of all lines.
///
/// @param asOf the moment at which all of it was so
/// @param key id of a union, code of a form or a month such as 2017-01; empty where there is no line and the total alone is
///     told
/// @param name of a union
record MemberLine(Instant asOf, Counts total, String key, @Nullable String name, Counts counts) {

  boolean isThere() {
    return !key.isEmpty();
  }
}
