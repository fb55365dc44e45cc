package org.gonghui.assistance.funds;

/// Where the sum of a payment stands in the ledger. Each standing sums to zero over its accounts, so each move from one
/// to another does too, and the order in which the bank's messages arrive cannot change where it ends.
public enum LedgerStanding {
  /// Nothing is promised.
  NONE(0, 0, 0, 0, 0),
  RESERVED(0, 0, 1, -1, 0),
  IN_TRANSIT(0, -1, 0, 0, 1),
  SETTLED(-1, 0, 0, 0, 1),
  /// It came back before the bank told of its leaving.
  RESERVED_WITH_DEBIT_OUTSTANDING(1, -1, 1, -1, 0);

  private final int bank;
  private final int transit;
  private final int equity;
  private final int reserved;
  private final int spent;

  LedgerStanding(int bank, int transit, int equity, int reserved, int spent) {
    this.bank = bank;
    this.transit = transit;
    this.equity = equity;
    this.reserved = reserved;
    this.spent = spent;
  }

  /// Whether the sum is promised and has not left.
  public boolean isReserved() {
    return reserved != 0;
  }

  /// How many times the sum stands on an account; a debit is positive.
  int sign(LedgerAccount account) {
    return switch (account) {
      case BANK -> bank;
      case TRANSIT -> transit;
      case EQUITY -> equity;
      case RESERVED -> reserved;
      case SPENT -> spent;
    };
  }
}
