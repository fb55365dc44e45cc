package org.gonghui.member.agreement;

/// Whether an agreement holds on a day.
enum AgreementState {
  TO_COME,
  IN_FORCE,
  /// Its last day has passed.
  PAST,
  /// Ended before its last day.
  ENDED
}
