package org.gonghui.assistance.payments;

/// Which way an entry moves an account, as its holder sees it.
enum Direction {
  /// Out of the account.
  DEBIT,
  /// Into it.
  CREDIT
}
