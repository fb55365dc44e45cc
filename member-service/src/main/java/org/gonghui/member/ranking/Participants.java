package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.contest.EntryDesk;
import org.gonghui.member.contest.EntryFacts;
import org.gonghui.member.contest.EntryState;

/// Which works are scored in a round: all that were entered in the first one, those that went on in the others.
@ApplicationScoped
class Participants {
  private final EntryDesk entries;
  private final Standings standings;

  Participants(EntryDesk entries, Standings standings) {
    this.entries = entries;
    this.standings = standings;
  }

  /// By their numbers; those that were withdrawn aside.
  List<EntryFacts> of(UUID contest, int round) {
    var entered =
        entries.ofContest(contest).stream()
            .filter(entry -> entry.state() == EntryState.ENTERED)
            .toList();
    if (round == 1) {
      return entered;
    }
    var wentOn = standings.wentOn(contest, round - 1);
    return entered.stream().filter(entry -> wentOn.contains(entry.id())).toList();
  }
}
