package org.gonghui.kit.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// [Total] as JSON has it.
@Schema(
    name = "SumTotal",
    description =
        "What many amounts of money come to: a decimal string with two decimals, and its currency.",
    examples = "{\"amount\":\"10000.00\",\"currency\":\"CNY\"}")
record SumTotal(
    @Schema(required = true, pattern = "^-?\\d{1,30}\\.\\d{2}$") String amount,
    @Schema(required = true, enumeration = "CNY") String currency) {}
