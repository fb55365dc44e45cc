package org.gonghui.member.draw;

/// How far a winner is.
enum WinnerState {
  /// Has a seat, and is not served yet.
  DRAWN,
  /// Was given the ticket.
  GIVEN,
  /// Could not have one.
  NOT_GIVEN
}
