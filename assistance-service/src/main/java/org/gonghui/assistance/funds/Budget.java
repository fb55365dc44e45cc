package org.gonghui.assistance.funds;

import java.util.UUID;
import org.gonghui.kit.money.Money;

/// What of a fund's money is set apart for a programme and year, as it stands now.
///
/// @param sum the whole budget
/// @param reserved promised and not paid
/// @param spent paid or on its way
/// @param version rises with every change of these
record Budget(
    UUID id,
    UUID fundId,
    int year,
    String programme,
    Money sum,
    Money reserved,
    Money spent,
    long version) {

  /// What can still be promised.
  Money available() {
    return sum.minus(reserved).minus(spent);
  }
}
