package org.gonghui.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// Reads a list to its end, page by page; the first page is told, the others are not.
public record Pages(Voice reader) {

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
