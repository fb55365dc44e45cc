package org.gonghui.member.offer;

import java.util.UUID;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// What an officer's list of offers is narrowed to.
///
/// @param organization and all below it
record OfferFilter(
    @Nullable UUID organization, @Nullable UUID contract, @Nullable OfferCategory category) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, contract, category};
  }
}
