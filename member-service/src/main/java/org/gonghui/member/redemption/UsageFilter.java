package org.gonghui.member.redemption;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What usage is told of.
///
/// @param from the first day
/// @param to the last day
/// @param organization of whose contracts, and of those below it; of all in the caller's scope where it is absent
record UsageFilter(UsageBy by, LocalDate from, LocalDate to, @Nullable UUID organization) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {by, from, to, organization};
  }
}
