package org.gonghui.screening.reporting;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Which counts of a report are hidden ([SmallCounts]). The total is the same whatever a report has rows for: it is
/// hidden in all of them where one of them needs it.
///
/// @param overall a campaign's figures over all of its time, by everything that a report can have rows for
/// @param isTotalBelowCity whether the total is of unions below the city
record Hiding(SmallCounts rule, List<NamedTally> overall, boolean isTotalBelowCity) {

  /// What is hidden of one finding.
  ///
  /// @param rows positions of the rows whose count is
  record Hidden(Set<Integer> rows, boolean total) {

    @Nullable Integer shown(int row, int count) {
      return rows.contains(row) ? null : (Integer) count;
    }

    @Nullable Integer shownTotal(int count) {
      return total ? null : (Integer) count;
    }
  }

  /// What is hidden of each finding.
  record Findings(Hidden recalled, Hidden confirmed) {}

  Findings of(NamedTally report) {
    return new Findings(of(report, Counts::recalled), of(report, Counts::confirmed));
  }

  private Hidden of(NamedTally report, ToIntFunction<Counts> finding) {
    var total =
        new SmallCounts.Row(finding.applyAsInt(report.tally().total()), isTotalBelowCity, true);
    var isTotalHidden =
        rule.isSmall(total)
            || overall.stream().anyMatch(each -> rule.needsTotal(each.rows(finding)));
    return new Hidden(rule.hidden(report.rows(finding), isTotalHidden), isTotalHidden);
  }
}
