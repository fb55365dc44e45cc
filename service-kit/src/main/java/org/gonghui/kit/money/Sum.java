package org.gonghui.kit.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// [Money] as JSON has it.
@Schema(
    name = "Sum",
    description = "An amount of money: a decimal string with two decimals, and its currency.",
    examples = "{\"amount\":\"10000.00\",\"currency\":\"CNY\"}")
record Sum(
    @Schema(required = true, pattern = "^-?\\d{1,12}(\\.\\d{1,2})?$") @Nullable String amount,
    @Schema(required = true, enumeration = "CNY") @Nullable String currency) {}
