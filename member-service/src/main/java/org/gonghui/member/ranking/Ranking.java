package org.gonghui.member.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.contest.Scoring;
import org.gonghui.member.contest.TieBreak;

/// Ranks works by what their jurors gave them (M13). What is shown is what ranks: a score of two decimals, half up. In which
/// order jurors or works are told makes no difference.
record Ranking(Scoring scoring, TieBreak tieBreak) {
  /// From so many scores on the highest and the lowest are left out.
  private static final int TRIMMED_FROM = 5;

  private static final int SHOWN = 2;
  private static final int COMPARED = 4;

  private static final Comparator<Sheet> BY_SCORE =
      Comparator.comparing(Sheet::score)
          .thenComparing(Sheet::tieBreak)
          .reversed()
          .thenComparingInt(Sheet::number)
          .thenComparing(Sheet::entryId);

  /// What a juror gave.
  ///
  /// @param total the weighted mean of the marks, 0 to 100
  /// @param firstMark the one for the first criterion, 0 to 100
  record Given(BigDecimal total, BigDecimal firstMark) {}

  /// A work and what all jurors gave it.
  ///
  /// @param number of the work in its contest
  /// @param given at least one
  record Scored(UUID entryId, int number, List<Given> given) {}

  /// How a work stands.
  ///
  /// @param score 0.00 to 100.00
  /// @param tieBreak 0 to 100; 0 where nothing breaks ties
  /// @param rank from 1; equal ones share it, and the next rank is as much later
  record Ranked(UUID entryId, int number, BigDecimal score, BigDecimal tieBreak, int rank) {}

  private record Sheet(UUID entryId, int number, BigDecimal score, BigDecimal tieBreak) {
    boolean isLevelWith(Sheet other) {
      return score.compareTo(other.score) == 0 && tieBreak.compareTo(other.tieBreak) == 0;
    }
  }

  /// @return the first rank first; works that share one by their numbers
  List<Ranked> rank(Collection<Scored> works) {
    var sheets = works.stream().map(this::sheet).sorted(BY_SCORE).toList();
    var ranked = new ArrayList<Ranked>();
    for (var place = 1; place <= sheets.size(); place++) {
      var sheet = sheets.get(place - 1);
      var shared = place > 1 && sheet.isLevelWith(sheets.get(place - 2));
      var rank = shared ? ranked.getLast().rank() : place;
      ranked.add(
          new Ranked(sheet.entryId(), sheet.number(), sheet.score(), sheet.tieBreak(), rank));
    }
    return ranked;
  }

  private Sheet sheet(Scored work) {
    var totals = work.given().stream().map(Given::total).sorted().toList();
    return new Sheet(work.entryId(), work.number(), score(totals), tieBreak(work, totals));
  }

  private BigDecimal score(List<BigDecimal> totals) {
    return switch (scoring) {
      case MEAN -> mean(totals, SHOWN);
      case TRIMMED_MEAN ->
          mean(totals.size() < TRIMMED_FROM ? totals : totals.subList(1, totals.size() - 1), SHOWN);
    };
  }

  private BigDecimal tieBreak(Scored work, List<BigDecimal> totals) {
    return switch (tieBreak) {
      case NONE -> BigDecimal.ZERO;
      case FIRST_CRITERION -> mean(work.given().stream().map(Given::firstMark).toList(), COMPARED);
      case MEDIAN -> mean(totals.subList((totals.size() - 1) / 2, totals.size() / 2 + 1), COMPARED);
    };
  }

  private static BigDecimal mean(List<BigDecimal> values, int scale) {
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(values.size()), scale, RoundingMode.HALF_UP);
  }
}
