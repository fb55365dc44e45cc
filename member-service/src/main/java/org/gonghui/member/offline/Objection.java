package org.gonghui.member.offline;

import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Why a code that is handed in is no good.
enum Objection {
  /// No code of ours, or not as it was signed.
  UNKNOWN,
  /// Not good at the moment that was told.
  EXPIRED,
  /// Its card had ceased to be active.
  SUSPENDED,
  /// Settled before, for something else or by somebody else.
  USED,
  /// Handed in later than it can be.
  TOO_LATE;

  Refusal refusal() {
    return new Refusal(MemberProblem.CARD_CODE_REFUSED, name()).with("reason", name());
  }
}
