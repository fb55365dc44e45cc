package org.gonghui.member.goods;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Where the pieces of a donation are. Every piece that was received is at one place: received = in store + allotted +
/// handed over.
///
/// @param received pieces that came
/// @param inStore that nobody was promised
/// @param allotted that wait to be handed over
/// @param handedOver that unions have
@Embeddable
@Schema(name = "GoodsBalance")
record Balance(int received, int inStore, int allotted, int handedOver) {
  static final Balance NOTHING = new Balance(0, 0, 0, 0);

  /// @param promised pieces of the donation
  /// @throws Refusal 422 `MORE_THAN_PROMISED`
  Balance receive(int pieces, int promised) {
    if (pieces > promised - received) {
      throw new Refusal(MemberProblem.MORE_THAN_PROMISED, Integer.toString(promised - received));
    }
    return new Balance(received + pieces, inStore + pieces, allotted, handedOver);
  }

  /// @throws Refusal 422 `NOT_ENOUGH_IN_STORE`
  Balance allot(int pieces) {
    if (pieces > inStore) {
      throw new Refusal(MemberProblem.NOT_ENOUGH_IN_STORE, Integer.toString(inStore));
    }
    return new Balance(received, inStore - pieces, allotted + pieces, handedOver);
  }

  Balance handOver(int pieces) {
    return new Balance(received, inStore, allotted - pieces, handedOver + pieces);
  }

  /// What was allotted is in store again.
  Balance release(int pieces) {
    return new Balance(received, inStore + pieces, allotted - pieces, handedOver);
  }

  /// What a union had is in store again.
  Balance takeBack(int pieces) {
    return new Balance(received, inStore + pieces, allotted, handedOver - pieces);
  }
}
