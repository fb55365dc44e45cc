package org.gonghui.member.offer;

import java.util.UUID;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// What an offer that is in force says to other features.
///
/// @param timesPerMonth how often one member may have it in a calendar month; null where there is no limit
public record OfferFacts(
    UUID id,
    UUID merchantId,
    UUID organizationId,
    OfferCategory category,
    Discount discount,
    @Nullable Integer timesPerMonth) {

  public boolean isOf(UUID merchant) {
    return merchantId.equals(merchant);
  }
}
