package org.gonghui.member.contest;

import java.util.List;
import java.util.UUID;

/// What other features may know of a contest.
///
/// @param jury persons who score
/// @param round that is scored now, from 1; the last one that was when it is finished
public record ContestFacts(
    UUID id, ContestPlan plan, List<UUID> jury, int round, ContestState state) {
  public ContestFacts {
    jury = List.copyOf(jury);
  }

  /// Whether this round is scored now.
  public boolean isOpen(int number) {
    return state == ContestState.RUNNING && number == round;
  }
}
