package org.gonghui.assistance.funds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;

/// Sets money of a fund apart for a programme and year; given a second time, it adds.
record GiveBudget(
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String programme,
    @NotNull @SumAtLeast("0.01") Money sum) {}
