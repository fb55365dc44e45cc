package org.gonghui.member.registration;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// The places of an activity, locked until the transaction ends.
///
/// @param from when the activity begins
/// @param capacity places
/// @param taken places that are
record Room(
    UUID activityId,
    boolean calledOff,
    Instant registrationFrom,
    Instant registrationTo,
    Instant from,
    int capacity,
    int taken) {

  boolean hasPlace() {
    return taken < capacity;
  }

  /// @throws Refusal 409 unless members register now
  void requireOpen(Instant now) {
    if (calledOff) {
      throw new Refusal(MemberProblem.ACTIVITY_CALLED_OFF);
    }
    if (now.isBefore(registrationFrom)) {
      throw new Refusal(MemberProblem.REGISTRATION_NOT_OPEN, registrationFrom.toString())
          .with("opensAt", registrationFrom.toString());
    }
    if (!now.isBefore(registrationTo)) {
      throw new Refusal(MemberProblem.REGISTRATION_CLOSED, registrationTo.toString());
    }
  }
}
