package org.gonghui.member.ranking;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/// What a juror gives for one criterion.
///
/// @param criterion its code
/// @param mark 0 to 100, with up to two decimals
record Mark(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String criterion,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal mark) {}
