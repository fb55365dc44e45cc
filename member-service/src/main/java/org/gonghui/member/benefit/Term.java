package org.gonghui.member.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a version holds.
///
/// @param version its name
/// @param lastDay none while it has no end
/// @param demo whether it is ours, for want of a published rule
record Term(String version, LocalDate validFrom, @Nullable LocalDate lastDay, boolean demo) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
  }
}
