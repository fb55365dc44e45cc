package org.gonghui.assistance.funds;

/// The accounts of a fund's ledger; a debit is positive. RESERVED and SPENT are kept per budget, that is per programme
/// and year.
enum LedgerAccount {
  /// What the bank has booked.
  BANK,
  /// Instructed and not yet booked by the bank.
  TRANSIT,
  /// What was given to the fund and is promised to nobody.
  EQUITY,
  /// Promised to somebody.
  RESERVED,
  /// Paid, or on its way.
  SPENT;

  boolean isOfBudget() {
    return this == RESERVED || this == SPENT;
  }
}
