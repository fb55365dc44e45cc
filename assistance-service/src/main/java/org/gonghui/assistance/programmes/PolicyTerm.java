package org.gonghui.assistance.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which version of a policy this is and when it holds.
///
/// @param version stable name that a case is pinned to
/// @param validFrom the first day
/// @param lastDay the last day; null while no end is known
/// @param demo true for figures that are this project's own and not a federation's
public record PolicyTerm(
    String version, LocalDate validFrom, @Nullable LocalDate lastDay, boolean demo) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
  }
}
