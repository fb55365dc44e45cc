package org.gonghui.kit.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Where a caller wants a list to go on, and how many rows to show; [Cursors] reads it from the query. Resources alone
/// know it: a desk is given the position and how many rows to read.
///
/// @param <K> what the list is ordered by
public final class Keyset<K> {
  /// Before every id, where lists by id begin.
  public static final UUID BEFORE_ALL = new UUID(0, 0);

  /// Beyond every id, where lists begin that show the last id first.
  public static final UUID BEYOND_ALL = new UUID(-1, -1);

  private final K after;
  private final int limit;
  private final Function<K, String> cursor;

  Keyset(K after, int limit, Function<K, String> cursor) {
    this.after = after;
    this.limit = limit;
    this.cursor = cursor;
  }

  /// The position of the last row that was shown; the named start on the first page.
  public K after() {
    return after;
  }

  /// How many rows the page shows at most.
  public int limit() {
    return limit;
  }

  /// How many rows to read: one more than is shown tells that another page follows.
  public int rows() {
    return limit + 1;
  }

  /// @param rows up to [#rows()]
  public <R> Page<R> page(List<R> rows, Function<? super R, K> position) {
    return page(Slice.of(rows, limit, position));
  }

  public <R> Page<R> page(Slice<R, K> slice) {
    return new Page<>(slice.items(), slice.last().map(cursor).orElse(null));
  }
}
