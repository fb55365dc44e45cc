package org.gonghui.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member in a list for staff: personal data are masked.
///
/// @param name the first character
/// @param idNumber the last four characters
/// @param phone the first three and the last four digits
/// @param etag version of the membership
@Schema(name = "MemberInList")
public record MemberView(
    UUID memberId,
    String memberNumber,
    String name,
    String idNumber,
    String phone,
    UUID organizationId,
    String form,
    MembershipState state,
    LocalDate joinedOn,
    String etag) {}
