package org.gonghui.member.departure;

/// What has ended: the membership, or the work of who stays a member.
enum DepartureKind {
  LEAVING,
  RETIREMENT,
  DEATH
}
