package org.gonghui.member.registration;

/// Where a member's registration for an activity stands. REGISTERED and ATTENDED have a place.
public enum RegistrationState {
  REGISTERED,
  /// In the line of an activity whose places are taken.
  WAITING,
  ATTENDED,
  CANCELLED
}
