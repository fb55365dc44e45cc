package org.gonghui.stack.client;

import org.jspecify.annotations.Nullable;

/// What came back to a call of the generated client.
///
/// @param body of a call that was not refused
public record Reply<T>(Answer answer, @Nullable T body) {

  /// @return the body, when the answer has one of these statuses
  public T must(int... statuses) {
    answer.must(statuses);
    if (body == null) {
      throw new UnexpectedAnswer(answer.call() + " has no body that the document promises");
    }
    return body;
  }

  /// @return the version that was seen, when there is one to see
  public String seen() {
    return answer.must(200).etag();
  }

  public Answer mustRefuse(int status, String code) {
    return answer.mustRefuse(status, code);
  }
}
