package org.gonghui.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor asks for the page after this one; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /// @param rows up to one more than the limit: the one more tells that another page follows
  /// @param cursor writes the cursor of the last row that is shown
  public static <R> Page<R> of(List<R> rows, int limit, Function<R, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var shown = rows.subList(0, limit);
    return new Page<>(List.copyOf(shown), cursor.apply(shown.getLast()));
  }

  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), nextCursor);
  }
}
