package org.gonghui.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor asks for the page after this one; absent on the last
/// @param count rows on all pages: what the caller may see and the filters let pass; absent unless asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long count) {

  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), nextCursor, count);
  }
}
