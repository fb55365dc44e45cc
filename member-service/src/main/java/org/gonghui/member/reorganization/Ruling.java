package org.gonghui.member.reorganization;

import java.time.LocalDate;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a caller says of a decision.
///
/// @param on the day on which it was taken; today where nothing is said
record Ruling(Decision decision, @Nullable LocalDate on) {

  /// @throws Refusal 400 for a day to come: what is decided for later is entered when it is due
  LocalDate takenOn(LocalDate today) {
    if (on != null && on.isAfter(today)) {
      throw Refusal.invalid("on", "IN_THE_FUTURE");
    }
    return on == null ? today : on;
  }
}
