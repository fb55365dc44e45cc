package org.gonghui.member.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a work ended, as everybody may see it.
///
/// @param number of the work in its contest
/// @param team absent where one person entered it
/// @param names of who entered it, masked
/// @param score 0.00 to 100.00, half up
/// @param rank from 1; equal ones share it
/// @param prize absent where it got none
/// @param goesOn whether it is in the next round
@Schema(name = "ContestResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
    int round,
    int rank,
    int number,
    String title,
    @Nullable String team,
    List<String> names,
    BigDecimal score,
    @Nullable String prize,
    boolean goesOn) {}
