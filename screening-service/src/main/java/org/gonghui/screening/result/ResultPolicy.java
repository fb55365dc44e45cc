package org.gonghui.screening.result;

import java.time.Instant;
import java.util.Optional;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;

/// From when on a session is answered for: from 00:00 Asia/Shanghai of its date.
///
/// @param dayBegins that instant
record ResultPolicy(Instant dayBegins) {

  Optional<Refusal> objectionTo(Report report, Instant now) {
    return now.isBefore(dayBegins) || report.recordedAt().isBefore(dayBegins)
        ? Optional.of(new Refusal(ScreeningProblem.RESULT_TOO_EARLY))
        : Optional.empty();
  }
}
