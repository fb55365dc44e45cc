package org.gonghui.member.departure;

/// Why somebody leaves the union.
enum LeavingReason {
  NEW_EMPLOYER,
  MOVED_AWAY,
  NO_LONGER_EMPLOYED,
  OWN_WISH,
  OTHER
}
