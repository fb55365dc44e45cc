package org.gonghui.member.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// A redemption; it says nothing of the holder.
///
/// @param amount yuan that it would have cost without a card, where the merchant has told it
/// @param takenOff yuan
@Schema(name = "Redemption")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionView(
    UUID id,
    UUID offerId,
    UUID merchantId,
    OfferCategory category,
    Instant redeemedAt,
    @Nullable Money amount,
    Money takenOff) {}
