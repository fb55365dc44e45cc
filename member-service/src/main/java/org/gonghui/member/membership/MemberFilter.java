package org.gonghui.member.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of members is narrowed by.
///
/// @param organization only members of it and of what is below it
record MemberFilter(
    @Nullable UUID organization,
    @Nullable String form,
    @Nullable MembershipState state,
    @Nullable UUID person) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, form, state};
  }
}
