package org.gonghui.member.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an officer says of a contest.
///
/// @param activityId the activity at which it is held, published and in the officer's scope
/// @param name of the contest, or of one of its groups
@Schema(name = "NewContest")
record ContestBody(
    @NotNull UUID activityId,
    @NotBlank @Size(max = 200) String name,
    @NotNull Scoring scoring,
    @NotNull TieBreak tieBreak,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Criterion> criteria,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid RoundPlan> rounds) {

  ContestPlan plan() {
    return new ContestPlan(scoring, tieBreak, criteria, rounds);
  }
}
