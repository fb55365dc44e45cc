package org.gonghui.screening.reporting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Hides counts of a finding that would point to persons: under five, below the city. Where one row alone were hidden
/// and the total stands beside it, the smallest of the others is hidden too, whosever it is, or the difference would tell;
/// where there is no other, the total is the city's own figure, which is not hidden.
///
/// @param least the smallest count that is shown
record SmallCounts(int least) {

  /// @param count of one finding in the row
  /// @param isBelowCity whether the row is of a hospital or of a union below the city
  record Row(int count, boolean isBelowCity) {}

  /// @param rows positions of the rows whose count is hidden
  /// @param total whether the total is
  record Hidden(Set<Integer> rows, boolean total) {}

  Hidden hidden(List<Row> rows, Row total) {
    var hidden = new HashSet<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      if (isSmall(rows.get(i))) {
        hidden.add(i);
      }
    }
    if (hidden.size() == 1 && !isSmall(total)) {
      IntStream.range(0, rows.size())
          .boxed()
          .filter(i -> !hidden.contains(i))
          .min(Comparator.comparingInt(i -> Objects.requireNonNull(rows.get(i)).count()))
          .ifPresent(hidden::add);
    }
    return new Hidden(hidden, isSmall(total));
  }

  private boolean isSmall(Row row) {
    return row.isBelowCity() && row.count() < least;
  }
}
