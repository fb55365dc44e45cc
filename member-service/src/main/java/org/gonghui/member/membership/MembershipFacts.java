package org.gonghui.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a membership says.
///
/// @param membershipId of this membership; who leaves and joins again has another
/// @param memberId the person's id, which stays the same whatever they join and leave
/// @param retiredOn since when the member works no more; null for who works
/// @param memberNumber for people to read out
/// @param version of the membership, raised by every change
public record MembershipFacts(
    UUID membershipId,
    UUID memberId,
    UUID organizationId,
    String employmentForm,
    MembershipState state,
    LocalDate joinedOn,
    @Nullable LocalDate retiredOn,
    String memberNumber,
    long version) {}
