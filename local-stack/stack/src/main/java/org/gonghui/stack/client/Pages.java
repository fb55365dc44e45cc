package org.gonghui.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.client.ApiClient;
import org.jspecify.annotations.Nullable;

/// Reads a list to its end, page by page; the first page is told, the others are not.
public record Pages(Voice reader) {

  /// A list of the generated client.
  ///
  /// @param page reads the page that a cursor names, the first with none
  public <A, P> void each(
      Function<ApiClient, A> api,
      BiFunction<A, @Nullable String, P> page,
      Function<P, @Nullable String> next,
      Consumer<P> take) {
    var read = reader.call(api, a -> page.apply(a, null)).must(200);
    take.accept(read);
    for (var cursor = next.apply(read); cursor != null; cursor = next.apply(read)) {
      var here = cursor;
      read = reader.quietly().call(api, a -> page.apply(a, here)).must(200);
      take.accept(read);
    }
  }

  public void each(String path, Consumer<JsonNode> take) {
    var page = path + (path.contains("?") ? "&" : "?") + "limit=200";
    var answer = reader.get(page).must(200);
    answer.body().path("items").forEach(take);
    while (answer.body().hasNonNull("nextCursor")) {
      answer = reader.quietly().get(page + "&cursor=" + answer.text("nextCursor")).must(200);
      answer.body().path("items").forEach(take);
    }
  }
}
