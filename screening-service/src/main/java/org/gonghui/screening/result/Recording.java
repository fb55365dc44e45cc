package org.gonghui.screening.result;

import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// What became of one answer.
sealed interface Recording {
  record Recorded(ScreeningResult result, UUID memberId) implements Recording {}

  /// The same answer was there before.
  record Repeated(ScreeningResult result) implements Recording {}

  record Refused(Refusal refusal) implements Recording {}
}
