package org.gonghui.assistance.payments;

/// What became of a bank's message.
enum BankMessageState {
  RECEIVED,
  PROCESSED,
  /// Something of it waits for finance in the list of unmatched entries.
  PARTLY_UNMATCHED,
  /// Nothing of it was taken.
  REJECTED
}
