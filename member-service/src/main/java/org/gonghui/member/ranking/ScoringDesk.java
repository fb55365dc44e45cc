package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.contest.ContestDesk;
import org.gonghui.member.contest.ContestFacts;
import org.gonghui.member.contest.EntryDesk;

/// Use cases of jurors (M13).
@ApplicationScoped
class ScoringDesk {
  private final ContestDesk contests;
  private final EntryDesk entries;
  private final Participants participants;
  private final Rounds rounds;
  private final ScoreRows scores;
  private final Caller caller;
  private final Audit audit;
  private final Clock clock;

  ScoringDesk(
      ContestDesk contests,
      EntryDesk entries,
      Participants participants,
      Rounds rounds,
      ScoreRows scores,
      Caller caller,
      Audit audit,
      Clock clock) {
    this.contests = contests;
    this.entries = entries;
    this.participants = participants;
    this.rounds = rounds;
    this.scores = scores;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /// A score with its version.
  record Taken(ScoreView view, long version) {}

  /// Takes a juror's score of a work, in place of the one before: under the lock of the contest, so that none comes after its
  /// round was closed.
  ///
  /// @param said gives the marks once the round was found in scope
  @Transactional
  Taken score(UUID id, int round, Supplier<ScoreBody> said) {
    var contest = contests.held(id);
    var state = rounds.stateOf(contest, round);
    var body = said.get();
    var marks = body.by(contest.plan());
    var entry =
        Optional.ofNullable(entries.of(id, Set.of(body.entryId())).get(body.entryId()))
            .orElseThrow(Refusal::notFound);
    var juror = juror(contest);
    if (!Collections.disjoint(caller.identities(), entry.memberIds())) {
      throw Refusal.fourEyes();
    }
    if (state != RoundState.OPEN) {
      throw Refusal.wrongState(state);
    }
    if (!participants.of(id, round).contains(entry)) {
      throw new Refusal(MemberProblem.NOT_IN_THIS_ROUND);
    }
    var version = scores.put(id, round, juror, entry.id(), marks, contest.plan(), clock.instant());
    audit.record("CONTEST_SCORED", entry.id());
    var own =
        new ScoreRows.Own(entry.id(), new TreeMap<>(marks), contest.plan().total(marks), version);
    return new Taken(ScoreView.of(entry, own), version);
  }

  private UUID juror(ContestFacts contest) {
    return caller
        .person()
        .filter(person -> contest.jury().contains(person))
        .orElseThrow(() -> new Refusal(MemberProblem.NOT_ON_THE_JURY));
  }

  /// The works of a round with what the caller gave them.
  @Transactional
  List<ScoreView> sheet(UUID id, int round) {
    var contest = contests.inScope(id);
    if (rounds.stateOf(contest, round) == RoundState.NOT_OPEN) {
      return List.of();
    }
    var own = caller.person().map(person -> scores.own(id, round, person)).orElseGet(Map::of);
    return participants.of(id, round).stream()
        .map(entry ->
            Optional.ofNullable(own.get(entry.id()))
                .map(score -> ScoreView.of(entry, score))
                .orElseGet(() -> ScoreView.of(entry)))
        .toList();
  }
}
