package org.gonghui.screening.reporting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Hides counts of a finding that would point to persons: under five, below the city. Where the total beside them would
/// tell what is hidden, the smallest of the other rows is hidden too, whosever it is; where there is no other, the total.
///
/// @param least the smallest count that is shown
record SmallCounts(int least) {

  /// @param count of one finding in the row
  /// @param isBelowCity whether the row is of a hospital or of a union below the city
  /// @param isOpen whether the row can hold a finding, since somebody was examined; of others every reader knows that it
  ///     is zero
  record Row(int count, boolean isBelowCity, boolean isOpen) {}

  /// Positions of the rows whose count is hidden.
  Set<Integer> hidden(List<Row> rows, boolean isTotalHidden) {
    var hidden = new HashSet<>(small(rows));
    if (!isTotalHidden && areTold(rows, hidden)) {
      others(rows, hidden)
          .min(Comparator.comparingInt(i -> Objects.requireNonNull(rows.get(i)).count()))
          .ifPresent(hidden::add);
    }
    return hidden;
  }

  /// Whether the total alone can keep what is hidden: it would tell it, and no other row is left to hide.
  boolean needsTotal(List<Row> rows) {
    var small = small(rows);
    return areTold(rows, small) && others(rows, small).findAny().isEmpty();
  }

  boolean isSmall(Row row) {
    return row.isBelowCity() && row.count() < least;
  }

  private Set<Integer> small(List<Row> rows) {
    return IntStream.range(0, rows.size())
        .filter(i -> isSmall(rows.get(i)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Stream<Integer> others(List<Row> rows, Set<Integer> hidden) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).isOpen() && !hidden.contains(i))
        .boxed();
  }

  /// Whether the sum of what is hidden tells it: of one row, or as the most that so many can hold.
  private boolean areTold(List<Row> rows, Set<Integer> hidden) {
    var open = hidden.stream().map(rows::get).filter(Row::isOpen).toList();
    var sum = open.stream().mapToInt(Row::count).sum();
    return open.size() == 1 || (!open.isEmpty() && sum == open.size() * (least - 1));
  }
}
