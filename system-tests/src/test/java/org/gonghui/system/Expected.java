package org.gonghui.system;

import java.util.Map;
import org.gonghui.stack.client.Answer;

/// What a call comes to: a cell of docs/authorization.csv.
///
/// @param word code of the refusal, or `none` for a list in which nothing stands; empty where the status says it all
record Expected(int status, String word) {
  private static final String NONE = "none";
  private static final Map<Integer, String> CODES =
      Map.of(401, "UNAUTHENTICATED", 403, "FORBIDDEN", 404, "NOT_FOUND");

  static Expected of(String cell) {
    var words = cell.split(" ", 2);
    var status = Integer.parseInt(words[0]);
    return new Expected(status, words.length > 1 ? words[1] : CODES.getOrDefault(status, ""));
  }

  /// @param isList whether something has to stand in it
  boolean is(Answer answer, boolean isList) {
    if (answer.status() != status) {
      return false;
    }
    if (word.equals(NONE)) {
      return answer.body().path("items").isArray() && answer.body().path("items").isEmpty();
    }
    if (!word.isEmpty()) {
      return answer.string().contains("\"" + word + "\"");
    }
    return !isList || status != 200 || !answer.body().path("items").isEmpty();
  }
}
