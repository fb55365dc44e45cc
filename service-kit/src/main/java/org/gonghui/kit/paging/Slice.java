package org.gonghui.kit.paging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// The rows of a list that are shown, for desks that must know which: to record the reading of these and no more.
///
/// @param last the position of the last row where more follow; empty at the end of the list
/// @param count rows on all pages; empty unless asked for
public record Slice<R, K>(List<R> items, Optional<K> last, OptionalLong count) {

  /// @param rows up to one more than the limit: the one more tells that more follow
  static <R, K> Slice<R, K> of(
      List<R> rows, int limit, Function<? super R, ? extends K> position, OptionalLong count) {
    if (rows.size() <= limit) {
      return new Slice<>(List.copyOf(rows), Optional.empty(), count);
    }
    var shown = List.copyOf(rows.subList(0, limit));
    return new Slice<>(shown, Optional.of(position.apply(shown.getLast())), count);
  }

  public <V> Slice<V, K> map(Function<? super R, ? extends V> view) {
    return all(rows -> rows.stream().<V>map(view).toList());
  }

  /// For views that are made of all rows together.
  ///
  /// @param views as many as there are rows
  public <V> Slice<V, K> all(Function<? super List<R>, List<V>> views) {
    return new Slice<>(views.apply(items), last, count);
  }
}
