package org.gonghui.screening.result;

import java.util.UUID;
import org.gonghui.screening.result.SecondOpinion.Verdict;
import org.jspecify.annotations.Nullable;

/// The medical facts of a result, which stand in the database sealed together: what the first doctor recorded and what
/// the second said of it.
///
/// @param outcome absent when she did not come
/// @param doctorId who recorded it
/// @param enteredBy the person whose token brought it, where it was a person's
public record Findings(
    @Nullable Outcome outcome,
    @Nullable String findingCode,
    UUID doctorId,
    @Nullable UUID enteredBy,
    @Nullable SecondOpinion opinion) {

  static Findings of(Report report, @Nullable UUID enteredBy) {
    return new Findings(report.outcome(), report.findingCode(), report.doctorId(), enteredBy, null);
  }

  Findings with(SecondOpinion said) {
    return new Findings(outcome, findingCode, doctorId, enteredBy, said);
  }

  /// Somewhere to follow: a finding of any kind can be confirmed or ruled out.
  boolean holdsFinding() {
    return outcome != null && outcome != Outcome.NORMAL;
  }

  /// To be examined again.
  public boolean recalls() {
    return outcome == Outcome.RECALL;
  }

  /// A second doctor confirmed it.
  public boolean confirms() {
    return opinion != null && opinion.verdict() == Verdict.CONFIRMED;
  }
}
