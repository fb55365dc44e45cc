package org.gonghui.member.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// What a membership was for a time.
///
/// @param membershipId who leaves and joins again has another
/// @param retiredOn since when the member worked no more
/// @param change what made it so
/// @param changedBy id of the transfer or departure that did
/// @param validTo absent of what is
@Schema(name = "MembershipPeriod")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Period(
    UUID membershipId,
    UUID organizationId,
    String form,
    MembershipState state,
    @Nullable LocalDate retiredOn,
    Change change,
    @Nullable UUID changedBy,
    Instant validFrom,
    @Nullable Instant validTo) {}
