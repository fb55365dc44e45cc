package org.gonghui.member.contest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What jurors give marks for.
///
/// @param weight percent of the score, 1 to 100; those of a contest are 100 together
public record Criterion(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
    @NotBlank @Size(max = 100) String name,
    @NotNull @Min(1) @Max(100) Integer weight) {}
