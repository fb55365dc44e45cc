package org.gonghui.member.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a work ended in a round, as officers see it.
///
/// @param number of the work in its contest
/// @param score 0.00 to 100.00, half up
/// @param tieBreak what decided between equal scores; 0 where nothing does
/// @param rank from 1; equal ones share it
/// @param prize absent where it got none
/// @param goesOn whether it is in the next round
@Schema(name = "ContestStanding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingView(
    UUID entryId,
    int number,
    BigDecimal score,
    BigDecimal tieBreak,
    int rank,
    @Nullable String prize,
    boolean goesOn) {

  static StandingView of(Standings.Standing standing) {
    var ranked = standing.ranked();
    return new StandingView(
        ranked.entryId(),
        ranked.number(),
        ranked.score(),
        ranked.tieBreak(),
        ranked.rank(),
        standing.prize(),
        standing.goesOn());
  }
}
