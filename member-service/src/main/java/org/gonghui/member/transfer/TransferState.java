package org.gonghui.member.transfer;

/// Where a transfer stands. OFFERED and ACCEPTED are open: nobody has two of those.
enum TransferState {
  /// Waits for the union that would receive the member.
  OFFERED,
  /// Waits for its day.
  ACCEPTED,
  /// The member belongs to the new union.
  DONE,
  REFUSED,
  WITHDRAWN,
  /// There was nothing to carry out any more: the membership ended, the member moved otherwise, or the union was dissolved.
  LAPSED;

  boolean isOpen() {
    return this == OFFERED || this == ACCEPTED;
  }
}
