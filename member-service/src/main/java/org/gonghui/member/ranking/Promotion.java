package org.gonghui.member.ranking;

import java.util.List;
import java.util.UUID;
import org.gonghui.member.ranking.Ranking.Ranked;

/// Who goes on to the next round: the first ranks, and with the last of them everybody who shares it.
///
/// @param goOn works, the first rank first
/// @param tied those that share the last rank, where by them more go on than were planned; none else
record Promotion(List<UUID> goOn, List<UUID> tied) {
  Promotion {
    goOn = List.copyOf(goOn);
    tied = List.copyOf(tied);
  }

  /// @param ranked the first rank first
  /// @param lastRank that goes on; 0 where nobody does
  static Promotion of(List<Ranked> ranked, int lastRank) {
    var goOn = ranked.stream().filter(work -> work.rank() <= lastRank).toList();
    var atTheCut = goOn.isEmpty() ? 0 : goOn.getLast().rank();
    return new Promotion(
        goOn.stream().map(Ranked::entryId).toList(),
        goOn.size() <= lastRank
            ? List.of()
            : goOn.stream().filter(work -> work.rank() == atTheCut).map(Ranked::entryId).toList());
  }
}
