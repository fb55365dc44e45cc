package org.gonghui.member;

import java.time.LocalDate;
import org.gonghui.kit.problem.Refusal;

/// From a day to a day, both among them.
public record Days(LocalDate from, LocalDate to) {

  /// @param lastField that the caller has named the last day by
  /// @throws Refusal 400 `ENDS_BEFORE_IT_BEGINS` of that field
  public void requireOrder(String lastField) {
    if (to.isBefore(from)) {
      throw Refusal.invalid(lastField, "ENDS_BEFORE_IT_BEGINS");
    }
  }

  /// @param lastField that the caller has named the last day by
  /// @throws Refusal 400 `OUT_OF_RANGE` of that field
  public void requireNotOver(String lastField, LocalDate today) {
    if (to.isBefore(today)) {
      throw Refusal.invalid(lastField, "OUT_OF_RANGE");
    }
  }
}
