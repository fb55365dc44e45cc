package org.gonghui.screening.reporting;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A tally whose groups are known by name.
///
/// @param names of its groups
record NamedTally(Tally tally, RowNames.Named names) {

  @Nullable String name(Tally.Key key) {
    return key.group().map(names::name).orElse(null);
  }

  /// The rows' counts of one finding, in the tally's order; who is in no group counts as below the city.
  List<SmallCounts.Row> rows(ToIntFunction<Counts> finding) {
    return tally.rows().entrySet().stream()
        .map(row -> row(row.getKey(), finding.applyAsInt(row.getValue()), row.getValue()))
        .toList();
  }

  private SmallCounts.Row row(Tally.Key key, int count, Counts counts) {
    var isBelowCity = key.group().map(names::isBelowCity).orElse(true);
    return new SmallCounts.Row(count, isBelowCity, count > 0 || counts.attended() > 0);
  }
}
