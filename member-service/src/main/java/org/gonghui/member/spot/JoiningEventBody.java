package org.gonghui.member.spot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What an officer says of a joining event.
///
/// @param organizationId the union that people join: the employer's, or a branch
/// @param from when its code becomes good
/// @param to until when it is good; seven days after `from` at most
/// @param expected how many are expected to come
@Schema(name = "NewJoiningEvent")
record JoiningEventBody(
    @NotNull UUID organizationId,
    @NotBlank @Size(max = 200) String name,
    @NotNull Instant from,
    @NotNull Instant to,
    @Nullable @Positive @Max(100_000) Integer expected) {

  /// @throws Refusal 400 naming what is wrong with its time
  void judge(Instant now, Duration longest) {
    var faults = new Refusal(KitProblem.VALIDATION_FAILED);
    if (!to.isAfter(from)) {
      faults.violation("to", "ENDS_BEFORE_IT_BEGINS");
    } else if (Duration.between(from, to).compareTo(longest) > 0) {
      faults.violation("to", "TOO_LONG");
    } else if (!to.isAfter(now)) {
      faults.violation("to", "IN_THE_PAST");
    }
    if (!faults.violations().isEmpty()) {
      throw faults;
    }
  }
}
