package org.gonghui.member.contest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A prize of a round.
///
/// @param toRank the last rank that gets it; the next prize begins behind it. A tie at this rank gets it as a whole
@Schema(name = "ContestPrize")
public record Prize(
    @NotBlank @Size(max = 100) String name, @NotNull @Min(1) @Max(1_000) Integer toRank) {}
