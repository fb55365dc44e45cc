package org.gonghui.member.handover;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Where the pieces of an allotment are.
///
/// @param waiting to be handed over
/// @param held by the union
/// @param withdrawn returned by the union, or never handed over: in store again
@Embeddable
@Schema(name = "GoodsPortion")
record Portion(int waiting, int held, int withdrawn) {

  static Portion of(int pieces) {
    return new Portion(pieces, 0, 0);
  }

  /// @throws Refusal 422 `MORE_THAN_WAITING`
  Portion receive(int pieces) {
    if (pieces > waiting) {
      throw new Refusal(MemberProblem.MORE_THAN_WAITING, Integer.toString(waiting));
    }
    return new Portion(waiting - pieces, held + pieces, withdrawn);
  }

  /// @throws Refusal 422 `MORE_THAN_HELD`
  Portion giveBack(int pieces) {
    if (pieces > held) {
      throw new Refusal(MemberProblem.MORE_THAN_HELD, Integer.toString(held));
    }
    return new Portion(waiting, held - pieces, withdrawn + pieces);
  }

  /// Nothing more is handed over.
  Portion cancel() {
    return new Portion(0, held, withdrawn + waiting);
  }
}
