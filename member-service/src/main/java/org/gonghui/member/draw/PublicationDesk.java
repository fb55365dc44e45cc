package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// What everybody may read of a draw, whoever they are.
@ApplicationScoped
class PublicationDesk {
  private final Draws draws;
  private final Rounds rounds;
  private final EntryRows entries;
  private final WinnerLines winners;

  PublicationDesk(Draws draws, Rounds rounds, EntryRows entries, WinnerLines winners) {
    this.draws = draws;
    this.rounds = rounds;
    this.entries = entries;
    this.winners = winners;
  }

  @Transactional
  DrawView get(UUID item) {
    return known(item).view(rounds.of(item));
  }

  /// @param after the last leaf that was read before
  @Transactional
  List<Leaf> leaves(UUID item, byte[] after, int most) {
    known(item).requireLeaves();
    return entries.leaves(item, after, most);
  }

  /// @param after the last place that was read before
  @Transactional
  List<WinnerLines.Line> winners(UUID item, int after, int most) {
    known(item).requireWinners();
    return winners.after(item, after, most);
  }

  private Draw known(UUID item) {
    return draws.known(item).orElseThrow(Refusal::notFound);
  }
}
