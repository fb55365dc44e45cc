package org.gonghui.member.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.member.contest.EntryFacts;
import org.jspecify.annotations.Nullable;

/// A work of a round with what the calling juror gave it.
///
/// @param number of the work in its contest
/// @param marks none where the caller has given none
/// @param total the weighted mean of the marks, 0 to 100; absent where there are none
/// @param etag the score's version; absent where there is none
@Schema(name = "ContestScore")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreView(
    UUID entryId,
    int number,
    String title,
    List<Mark> marks,
    @Nullable BigDecimal total,
    @Nullable String etag) {

  static ScoreView of(EntryFacts entry) {
    return new ScoreView(entry.id(), entry.number(), entry.title(), List.of(), null, null);
  }

  static ScoreView of(EntryFacts entry, ScoreRows.Own own) {
    return new ScoreView(
        entry.id(),
        entry.number(),
        entry.title(),
        own.marks().entrySet().stream()
            .map(mark -> new Mark(mark.getKey(), mark.getValue()))
            .toList(),
        own.total(),
        Answers.etag(own.version()));
  }
}
