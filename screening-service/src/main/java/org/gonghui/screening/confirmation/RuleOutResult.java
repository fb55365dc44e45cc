package org.gonghui.screening.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A second doctor rules a finding out.
///
/// @param confirmedAt not in the future, and not before the result's `recordedAt` (in whole seconds)
@Schema(name = "RuleOutScreeningResult")
record RuleOutResult(@NotNull @PastOrPresent(message = "IN_THE_FUTURE") Instant confirmedAt) {}
