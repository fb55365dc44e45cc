package org.gonghui.member.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.membership.Declared;

/// A batch of rows on its way: those that still join, and those that do not, with their reasons.
final class SortedRows {
  private final List<Declared> good = new ArrayList<>();
  private final List<Judged.Bad> bad = new ArrayList<>();
  private long lastLine;

  private SortedRows() {}

  static SortedRows of(List<Judged> judged) {
    var sorted = new SortedRows();
    judged.forEach(sorted::add);
    return sorted;
  }

  private void add(Judged row) {
    switch (row) {
      case Judged.Good(var declared) -> {
        good.add(declared);
        lastLine = Math.max(lastLine, declared.line());
      }
      case Judged.Bad wrong -> {
        bad.add(wrong);
        lastLine = Math.max(lastLine, wrong.line());
      }
    }
  }

  /// Of the good rows only those on these lines stay good.
  ///
  /// @param because the field that is why the others do not
  void keep(Set<Long> lines, Field because, RowCode otherwise) {
    var others = good.stream().filter(row -> !lines.contains(row.line())).toList();
    others.forEach(row -> bad.add(new Judged.Bad(row.line(), because.column(), otherwise)));
    good.removeIf(row -> !lines.contains(row.line()));
  }

  List<Declared> good() {
    return List.copyOf(good);
  }

  List<Judged.Bad> bad() {
    return List.copyOf(bad);
  }

  /// 0 where there is no row.
  long lastLine() {
    return lastLine;
  }
}
