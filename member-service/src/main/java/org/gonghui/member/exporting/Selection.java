package org.gonghui.member.exporting;

import java.util.List;
import java.util.UUID;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// Which rows stand in a file.
///
/// @param tops the scope of who ordered it, when they did
record Selection(
    List<UUID> tops,
    @Nullable UUID organizationId,
    @Nullable String employmentForm,
    @Nullable MembershipState state,
    @Nullable UUID eventId) {}
