package org.gonghui.screening.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A second doctor rules a finding out.
///
/// @param confirmedAt when; not in the future
@Schema(name = "RuleOutScreeningResult")
public record RuleOutResult(
    @NotNull @PastOrPresent(message = "IN_THE_FUTURE") Instant confirmedAt) {}
