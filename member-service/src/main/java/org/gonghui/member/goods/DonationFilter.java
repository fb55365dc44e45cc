package org.gonghui.member.goods;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of donations is narrowed to.
///
/// @param organization and all below it
/// @param agreement by which they were given
record DonationFilter(
    @Nullable UUID organization, @Nullable String kind, @Nullable UUID agreement) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, kind, agreement};
  }
}
