package org.gonghui.member.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// A member, now or as of the end of a day. Name, number and phone are those of now, masked.
///
/// @param name the first character
/// @param idNumber the last four characters
/// @param phone the first three and the last four digits
/// @param asOf the day that was asked for
/// @param retiredOn since when the member works no more
/// @param etag version of the membership
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberFile(
    UUID memberId,
    String memberNumber,
    String name,
    String idNumber,
    String phone,
    UUID organizationId,
    String form,
    MembershipState state,
    LocalDate joinedOn,
    @Nullable LocalDate retiredOn,
    @Nullable LocalDate asOf,
    String etag) {}
