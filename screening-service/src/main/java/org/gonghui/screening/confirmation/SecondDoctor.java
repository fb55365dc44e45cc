package org.gonghui.screening.confirmation;

import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.result.JudgedResult;

/// Who gives a second opinion: neither the doctor who recorded the result nor whoever entered it, and not on their own
/// health.
///
/// @param person claim `person`
/// @param identities everything by which this person may have acted before
record SecondDoctor(UUID person, Set<UUID> identities) {

  /// @throws Refusal 403 `FOUR_EYES`
  void requireAnother(JudgedResult result) {
    var findings = result.findings();
    if (identities.contains(findings.doctorId())
        || identities.contains(result.memberId())
        || (findings.enteredBy() != null && identities.contains(findings.enteredBy()))) {
      throw Refusal.fourEyes();
    }
  }
}
