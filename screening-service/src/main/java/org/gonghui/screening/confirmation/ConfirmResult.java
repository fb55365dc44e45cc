package org.gonghui.screening.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A second doctor confirms a finding.
///
/// @param diagnosisCode ICD-10, such as `C50.9`
/// @param confirmedAt not in the future, and not before the result's `recordedAt` (in whole seconds)
@Schema(name = "ConfirmScreeningResult")
record ConfirmResult(
    @NotNull @Pattern(regexp = "[A-Z][0-9]{2}(\\.[0-9A-Zx]{1,4})?") String diagnosisCode,
    @NotNull @PastOrPresent(message = "IN_THE_FUTURE") Instant confirmedAt) {}
