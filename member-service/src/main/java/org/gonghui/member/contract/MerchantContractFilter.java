package org.gonghui.member.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of contracts is narrowed to.
///
/// @param organization and all below it
record MerchantContractFilter(@Nullable UUID organization, @Nullable UUID merchant) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, merchant};
  }
}
