package org.gonghui.member.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of allotments is narrowed to.
///
/// @param organization that gets them, and all below it
/// @param donation that they are of
record AllotmentFilter(@Nullable UUID organization, @Nullable UUID donation) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, donation};
  }
}
