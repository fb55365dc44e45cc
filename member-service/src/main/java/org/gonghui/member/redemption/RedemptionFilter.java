package org.gonghui.member.redemption;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of redemptions is narrowed to.
///
/// @param organization of whose contracts, and of those below it
record RedemptionFilter(
    @Nullable UUID organization, @Nullable UUID merchant, @Nullable UUID offer) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, merchant, offer};
  }
}
