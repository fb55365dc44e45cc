package org.gonghui.member.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.gonghui.member.contract.OfferCategory;

/// A redemption; it says nothing of the holder.
///
/// @param amount yuan that it would have cost without a card
/// @param takenOff yuan
@Schema(name = "Redemption")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionView(
    UUID id,
    UUID offerId,
    UUID merchantId,
    OfferCategory category,
    Instant redeemedAt,
    Money amount,
    Money takenOff) {}
