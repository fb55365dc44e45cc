package org.gonghui.member.office;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Which offices unions have, and how long a term lasts at most.
///
/// @param heldByOne offices that one person of a union holds at a time
/// @param longestYears how long a term lasts at most
record OfficePolicy(Set<String> heldByOne, Set<String> heldBySeveral, int longestYears) {

  boolean isHeldByOne(String role) {
    return heldByOne.contains(role);
  }

  /// @param to its last day
  /// @throws Refusal 400 naming all that is wrong
  void judge(String role, LocalDate from, LocalDate to) {
    var faults = new Refusal(KitProblem.VALIDATION_FAILED);
    if (!heldByOne.contains(role) && !heldBySeveral.contains(role)) {
      faults.violation("role", "UNKNOWN_ROLE");
    }
    if (to.isBefore(from)) {
      faults.violation("to", "ENDS_BEFORE_IT_BEGINS");
    } else if (!to.isBefore(from.plusYears(longestYears))) {
      faults.violation("to", "TOO_LONG");
    }
    if (!faults.violations().isEmpty()) {
      throw faults;
    }
  }
}
