package org.gonghui.member.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of terms is narrowed to.
///
/// @param organization and all below it
/// @param of this union alone
/// @param on held on that day
/// @param endsBefore held today, and over before that day
record OfficeFilter(
    @Nullable UUID organization,
    @Nullable UUID of,
    @Nullable UUID member,
    @Nullable LocalDate on,
    @Nullable LocalDate endsBefore) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, of, member, on, endsBefore};
  }
}
