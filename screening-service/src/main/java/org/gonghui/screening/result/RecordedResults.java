package org.gonghui.screening.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.ProblemDetails;
import org.jspecify.annotations.Nullable;

/// The 207 answer to a hospital's answers, an outcome per item in the order asked.
@Schema(name = "RecordedScreeningResults")
record RecordedResults(List<Item> items) {

  /// @param status 201 recorded, 200 the same was recorded before, or that of its problem
  /// @param id equal to resultId
  @Schema(name = "RecordedScreeningResult")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int index,
      int status,
      @Nullable UUID id,
      @Nullable UUID resultId,
      @Nullable String etag,
      @Nullable ProblemDetails problem) {

    static Item done(int index, int status, ScreeningResult result) {
      var id = result.id();
      return new Item(index, status, id, id, Answers.etag(result.version()), null);
    }

    static Item refused(int index, ProblemDetails problem) {
      return new Item(index, problem.status(), null, null, null, problem);
    }
  }
}
