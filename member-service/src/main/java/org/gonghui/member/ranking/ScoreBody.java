package org.gonghui.member.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.contest.ContestPlan;

/// What a juror gives a work.
///
/// @param marks one for each criterion of the contest
@Schema(name = "NewContestScore")
record ScoreBody(
    @NotNull UUID entryId, @NotEmpty @Size(max = 20) List<@NotNull @Valid Mark> marks) {

  /// By criterion.
  ///
  /// @throws Refusal 400 unless they fit the plan
  Map<String, BigDecimal> by(ContestPlan plan) {
    var byCriterion =
        marks.stream().collect(Collectors.toMap(Mark::criterion, Mark::mark, (one, _) -> one));
    if (byCriterion.size() < marks.size() || !plan.fits(byCriterion.keySet())) {
      throw Refusal.invalid("marks", "MARKS_DO_NOT_FIT");
    }
    return byCriterion;
  }
}
