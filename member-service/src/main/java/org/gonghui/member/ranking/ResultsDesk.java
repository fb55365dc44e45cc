package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.contest.EntryDesk;
import org.gonghui.member.contest.EntryFacts;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.ranking.Standings.Place;
import org.gonghui.member.ranking.Standings.Standing;
import org.jspecify.annotations.Nullable;

/// What contests publish (M13).
@ApplicationScoped
class ResultsDesk {
  private final Rounds rounds;
  private final Standings standings;
  private final EntryDesk entries;
  private final MembershipDesk memberships;

  ResultsDesk(Rounds rounds, Standings standings, EntryDesk entries, MembershipDesk memberships) {
    this.rounds = rounds;
    this.standings = standings;
    this.entries = entries;
    this.memberships = memberships;
  }

  /// @param round the last one that was published where it is absent
  @Transactional
  Slice<ResultView, Place> list(UUID contest, @Nullable Integer round, Keyset<Place> keyset) {
    var shown =
        rounds.published(contest).stream()
            .filter(number -> round == null || number.equals(round))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return standings.list(contest, shown, keyset).all(all -> views(contest, shown, all));
  }

  private List<ResultView> views(UUID contest, int round, List<Standing> shown) {
    var works =
        entries.of(
            contest, shown.stream().map(one -> one.ranked().entryId()).collect(Collectors.toSet()));
    var names =
        memberships.maskedNames(
            works.values().stream()
                .flatMap(work -> work.memberIds().stream())
                .collect(Collectors.toSet()));
    return shown.stream()
        .map(one ->
            view(round, one, Objects.requireNonNull(works.get(one.ranked().entryId())), names))
        .toList();
  }

  private static ResultView view(
      int round, Standing standing, EntryFacts work, Map<UUID, String> names) {
    return new ResultView(
        round,
        standing.ranked().rank(),
        work.number(),
        work.title(),
        work.teamName(),
        work.memberIds().stream().map(member -> Objects.requireNonNull(names.get(member))).toList(),
        standing.ranked().score(),
        standing.prize(),
        standing.goesOn());
  }
}
