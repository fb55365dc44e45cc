package org.gonghui.member.offline;

import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// What became of one code that was handed in.
sealed interface Settling {
  record Settled(UUID redemption) implements Settling {}

  /// The merchant had handed in the same before.
  record Repeated(UUID redemption) implements Settling {}

  record Refused(Refusal why) implements Settling {}
}
