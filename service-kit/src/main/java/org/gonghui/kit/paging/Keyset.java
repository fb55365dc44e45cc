package org.gonghui.kit.paging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.hibernate.query.SelectionQuery;

/// Where a caller wants a list to go on, how many rows to show, and whether to count them all; [Cursors] reads it from the
/// query. One query reads the rows and counts them, so that nobody counts what they may not see.
///
/// @param <K> what the list is ordered by
public final class Keyset<K> {
  /// Before every id, where lists by id begin.
  public static final UUID BEFORE_ALL = new UUID(0, 0);

  /// Beyond every id, where lists begin that show the last id first.
  public static final UUID BEYOND_ALL = new UUID(-1, -1);

  private final K start;
  private final K after;
  private final int limit;
  private final boolean counted;
  private final Function<K, String> cursor;

  Keyset(K start, K after, int limit, boolean counted, Function<K, String> cursor) {
    this.start = start;
    this.after = after;
    this.limit = limit;
    this.counted = counted;
    this.cursor = cursor;
  }

  /// Rows of a list that is empty for this caller.
  public <R> Slice<R, K> none() {
    return read((_, _) -> List.of(), () -> 0, _ -> start);
  }

  /// @param list all rows behind a position, in the order of the list, scoped and filtered
  /// @param position of a row
  public <R> Slice<R, K> read(
      Function<? super K, ? extends SelectionQuery<R>> list,
      Function<? super R, ? extends K> position) {
    return read(
        (from, most) -> list.apply(from).setMaxResults(most).getResultList(),
        () -> list.apply(start).getResultCount(),
        position);
  }

  /// The same for rows that Hibernate does not read.
  ///
  /// @param count of the rows behind the start
  public <R> Slice<R, K> read(
      Rows<R, ? super K> rows, LongSupplier count, Function<? super R, ? extends K> position) {
    // one more than is shown tells that another page follows
    return Slice.of(
        rows.after(after, limit + 1),
        limit,
        position,
        counted ? OptionalLong.of(count.getAsLong()) : OptionalLong.empty());
  }

  /// Of rows that are not all shown so many are looked at, and the next page goes on behind them: one that shows none may have
  /// another behind it. They are never counted.
  ///
  /// @param looked rows that are read for a page, if it shows no more
  public <R> Slice<R, K> sift(
      Rows<R, ? super K> rows,
      int looked,
      Predicate<? super R> isShown,
      Function<? super R, ? extends K> position) {
    var most = Math.max(looked, limit + 1);
    var read = rows.after(after, most);
    var shown = read.stream().filter(isShown).toList();
    return shown.size() > limit || read.size() < most
        ? Slice.of(shown, limit, position, OptionalLong.empty())
        : new Slice<>(shown, Optional.of(position.apply(read.getLast())), OptionalLong.empty());
  }

  public <R> Page<R> page(Slice<R, K> slice) {
    var count = slice.count();
    return new Page<>(
        slice.items(),
        slice.last().map(cursor).orElse(null),
        count.isPresent() ? count.getAsLong() : null);
  }

  /// Reads up to so many rows behind a position, in the order of the list.
  public interface Rows<R, K> {
    List<R> after(K position, int most);
  }
}
