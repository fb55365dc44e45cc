package org.gonghui.member.redemption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Total;

/// How much an offer's holders had of one merchant, in one month, or in one category.
///
/// @param key the merchant's id, the month as `2018-11`, or the category
/// @param redemptions how many
/// @param takenOff yuan, together
@Schema(name = "RedemptionUsage")
record UsageLine(String key, long redemptions, Total takenOff) {}
