package org.gonghui.member.membership;

import java.time.LocalDate;
import java.util.UUID;

/// What a membership says.
///
/// @param memberId the person's id, which stays the same whatever they join and leave
/// @param memberNumber for people to read out
/// @param version of the membership, raised by every change
public record MembershipFacts(
    UUID memberId,
    UUID organizationId,
    String employmentForm,
    MembershipState state,
    LocalDate joinedOn,
    String memberNumber,
    long version) {}
