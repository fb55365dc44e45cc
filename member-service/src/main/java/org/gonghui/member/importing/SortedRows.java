package org.gonghui.member.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A batch of rows on its way: those that are still good, and those that are not, with their reasons.
///
/// @param <R> what a good row says
public final class SortedRows<R> {
  private final List<Good<R>> good = new ArrayList<>();
  private final List<Rejection> bad = new ArrayList<>();
  private long lastLine;

  /// A row that may be taken in.
  public record Good<R>(long line, R says) {}

  public void good(Row row, R says) {
    good.add(new Good<>(row.line(), says));
    lastLine = row.line();
  }

  public void bad(Row row, Column column, RowCode code) {
    bad(row.line(), column.column(), code);
    lastLine = row.line();
  }

  void bad(long line, String column, RowCode code) {
    bad.add(new Rejection(line, column, code));
    lastLine = Math.max(lastLine, line);
  }

  /// Of the good rows those on these lines do not stay good.
  public void reject(Set<Long> lines, Column column, RowCode code) {
    good.removeIf(row ->
        lines.contains(row.line()) && bad.add(new Rejection(row.line(), column.column(), code)));
  }

  /// In the order of the file.
  public List<Good<R>> good() {
    return List.copyOf(good);
  }

  List<Rejection> bad() {
    return List.copyOf(bad);
  }

  int size() {
    return good.size() + bad.size();
  }

  /// 0 where there is no row.
  long lastLine() {
    return lastLine;
  }
}
