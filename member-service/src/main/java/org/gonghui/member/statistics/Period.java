package org.gonghui.member.statistics;

import java.time.LocalDate;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.Days;
import org.jspecify.annotations.Nullable;

/// Days in Asia/Shanghai, the first and the last among them.
///
/// @param from null where it has no beginning
/// @param to null where it goes on until now
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  /// @throws Refusal 400 when it ends before it begins
  static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      new Days(from, to).requireOrder("to");
    }
    return new Period(from, to);
  }

  boolean hasBeginning() {
    return from != null;
  }

  /// The day from which on each change is told by itself: all that there ever were where it has no beginning.
  LocalDate firstDay() {
    return from == null ? BEFORE_ALL : from;
  }

  /// The day from which on changes are told beside what there is: none are where it has no beginning.
  LocalDate changesFrom() {
    return from == null ? AFTER_ALL : from;
  }

  LocalDate lastDay() {
    return to == null ? AFTER_ALL : to;
  }
}
