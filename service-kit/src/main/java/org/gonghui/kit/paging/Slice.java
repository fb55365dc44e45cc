package org.gonghui.kit.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The rows of a list that are shown, for desks that must know which: to record the reading of these and no more.
///
/// @param last the position of the last row where more follow; empty at the end of the list
public record Slice<R, K>(List<R> items, Optional<K> last) {

  /// @param rows up to one more than the limit: the one more tells that more follow
  public static <R, K> Slice<R, K> of(
      List<R> rows, int limit, Function<? super R, ? extends K> position) {
    if (rows.size() <= limit) {
      return new Slice<>(List.copyOf(rows), Optional.empty());
    }
    var shown = List.copyOf(rows.subList(0, limit));
    return new Slice<>(shown, Optional.of(position.apply(shown.getLast())));
  }

  public <V> Slice<V, K> map(Function<? super R, ? extends V> view) {
    return new Slice<>(items.stream().<V>map(view).toList(), last);
  }
}
