package org.gonghui.member.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Refusal;

/// How a contest is judged, as one document.
///
/// @param criteria the first one breaks ties where the contest says so
/// @param rounds the first one first
public record ContestPlan(
    Scoring scoring, TieBreak tieBreak, List<Criterion> criteria, List<RoundPlan> rounds) {
  private static final int PERCENT = 100;

  public ContestPlan {
    criteria = List.copyOf(criteria);
    rounds = List.copyOf(rounds);
  }

  /// @throws Refusal 400 where weights, ranks or rounds do not fit together
  void judge() {
    if (criteria.stream().map(Criterion::code).distinct().count() < criteria.size()) {
      throw Refusal.invalid("criteria", "NAMED_TWICE");
    }
    if (criteria.stream().mapToInt(Criterion::weight).sum() != PERCENT) {
      throw Refusal.invalid("criteria", "WEIGHTS_ARE_NOT_100");
    }
    for (var n = 0; n < rounds.size(); n++) {
      judge("rounds[%d]".formatted(n), rounds.get(n), n == rounds.size() - 1);
    }
  }

  private static void judge(String field, RoundPlan round, boolean last) {
    if ((round.promotes() == null) != last) {
      throw Refusal.invalid(field + ".promotes", last ? "LAST_ROUND" : "REQUIRED");
    }
    var before = 0;
    for (var prize : round.prizes() == null ? List.<Prize>of() : round.prizes()) {
      if (prize.toRank() <= before) {
        throw Refusal.invalid(field + ".prizes", "RANKS_MUST_RISE");
      }
      before = prize.toRank();
    }
  }

  /// The weighted mean of a juror's marks; exact.
  ///
  /// @param marks by criterion, one for each
  public BigDecimal total(Map<String, BigDecimal> marks) {
    return criteria.stream()
        .map(each ->
            Objects.requireNonNull(marks.get(each.code()))
                .multiply(BigDecimal.valueOf(each.weight())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointLeft(2);
  }

  /// Whether each criterion has one mark and nothing else has.
  public boolean fits(Set<String> marked) {
    return criteria.stream().map(Criterion::code).collect(Collectors.toSet()).equals(marked);
  }
}
