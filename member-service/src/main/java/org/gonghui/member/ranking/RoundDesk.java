package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.contest.ContestDesk;
import org.gonghui.member.contest.ContestFacts;
import org.gonghui.member.contest.EntryDesk;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.ranking.Ranking.Scored;
import org.gonghui.member.ranking.Standings.Place;
import org.gonghui.member.ranking.Standings.Standing;

/// Use cases of officers who close rounds and publish what came of them (M13).
@ApplicationScoped
class RoundDesk {
  private final ContestDesk contests;
  private final EntryDesk entries;
  private final Participants participants;
  private final Rounds rounds;
  private final ScoreRows scores;
  private final Standings standings;
  private final InboxDesk inbox;
  private final Audit audit;
  private final Clock clock;

  RoundDesk(
      ContestDesk contests,
      EntryDesk entries,
      Participants participants,
      Rounds rounds,
      ScoreRows scores,
      Standings standings,
      InboxDesk inbox,
      Audit audit,
      Clock clock) {
    this.contests = contests;
    this.entries = entries;
    this.participants = participants;
    this.rounds = rounds;
    this.scores = scores;
    this.standings = standings;
    this.inbox = inbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// Ranks the works of a round, once every juror has scored every one: nothing of it changes any more.
  @Transactional
  RoundView close(UUID id, int round) {
    var contest = contests.held(id);
    require(RoundState.OPEN, contest, round);
    var ranked =
        new Ranking(contest.plan().scoring(), contest.plan().tieBreak())
            .rank(scored(contest, round));
    var plan = contest.plan().rounds().get(round - 1);
    var promotion = Promotion.of(ranked, plan.lastToGoOn());
    rounds.close(id, round, clock.instant());
    standings.insert(
        id,
        round,
        ranked.stream()
            .map(work ->
                new Standing(
                    work,
                    plan.prize(work.rank()).orElse(null),
                    promotion.goOn().contains(work.entryId())))
            .toList());
    contests.advance(id, !promotion.goOn().isEmpty());
    audit.record("CONTEST_ROUND_CLOSED", id);
    return new RoundView(
        round, RoundState.CLOSED, ranked.size(), promotion.goOn(), promotion.tied());
  }

  private List<Scored> scored(ContestFacts contest, int round) {
    var works = participants.of(contest.id(), round);
    var given = scores.given(contest.id(), round, contest.jury());
    var scored =
        works.stream()
            .map(work ->
                new Scored(work.id(), work.number(), given.getOrDefault(work.id(), List.of())))
            .toList();
    var due = works.size() * contest.jury().size();
    var missing = due - scored.stream().mapToInt(work -> work.given().size()).sum();
    if (due == 0 || missing > 0) {
      throw new Refusal(MemberProblem.SCORES_MISSING, Integer.toString(missing));
    }
    return scored;
  }

  /// Shows everybody how a round ended, and tells those whose works stand in it.
  @Transactional
  RoundView publish(UUID id, int round) {
    var contest = contests.held(id);
    require(RoundState.CLOSED, contest, round);
    rounds.publish(id, round, clock.instant());
    audit.record("CONTEST_ROUND_PUBLISHED", id);
    var ranked = standings.ranked(id, round);
    inbox.tellAll(
        entries.of(id, ranked).values().stream()
            .flatMap(entry -> entry.memberIds().stream())
            .map(member ->
                new Message(
                    member,
                    Template.CONTEST_RESULTS,
                    Map.of(),
                    "/v1/public-contests/" + id + "/results"))
            .toList());
    return new RoundView(
        round,
        RoundState.PUBLISHED,
        ranked.size(),
        List.copyOf(standings.wentOn(id, round)),
        List.of());
  }

  @Transactional
  Slice<Standing, Place> list(UUID id, int round, Keyset<Place> keyset) {
    var contest = contests.inScope(id);
    var state = rounds.stateOf(contest, round);
    return switch (state) {
      case NOT_OPEN, OPEN -> throw Refusal.wrongState(state);
      case CLOSED, PUBLISHED -> standings.list(id, round, keyset);
    };
  }

  private void require(RoundState needed, ContestFacts contest, int round) {
    var state = rounds.stateOf(contest, round);
    if (state != needed) {
      throw Refusal.wrongState(state);
    }
  }
}
