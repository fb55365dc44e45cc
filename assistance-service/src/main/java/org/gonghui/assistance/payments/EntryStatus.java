package org.gonghui.assistance.payments;

/// Whether the bank has booked an entry; what it has not moves nothing.
enum EntryStatus {
  /// `BOOK`.
  BOOKED,
  /// Such as `PDNG` and `INFO`.
  NOT_BOOKED
}
