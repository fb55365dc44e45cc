package org.gonghui.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.ProblemDetails;
import org.jspecify.annotations.Nullable;

/// The 207 answer to a bulk call: an outcome per item, in the order asked.
public record MultiStatus(List<Item> items) {

  /// @param index position in the request, from 0
  /// @param status the HTTP status that a call for this item alone would have had
  /// @param id what was made or found
  /// @param etag its version
  /// @param problem why it was refused
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      int index,
      int status,
      @Nullable UUID id,
      @Nullable String etag,
      @Nullable ProblemDetails problem) {

    public static Item done(int index, int status, UUID id, long version) {
      return new Item(index, status, id, Answers.etag(version), null);
    }

    public static Item refused(int index, ProblemDetails problem) {
      return new Item(index, problem.status(), null, null, problem);
    }
  }
}
