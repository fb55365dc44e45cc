package org.gonghui.member.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A transfer as both unions and the member see it.
///
/// @param memberName masked
/// @param on the first day in the new union
/// @param reason why it was refused
/// @param decidedAt when the new union accepted or refused
/// @param endedAt when it was carried out, refused, withdrawn or lapsed; absent while it is open
@Schema(name = "MembershipTransfer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(
    UUID id,
    UUID memberId,
    String memberName,
    UUID fromOrganizationId,
    UUID toOrganizationId,
    LocalDate on,
    AskedBy askedBy,
    TransferState state,
    @Nullable RefusalReason reason,
    Instant askedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant endedAt,
    String etag) {}
