package org.gonghui.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An allotment as officers see it.
///
/// @param room absent where it is for the union as such
/// @param quantity that was allotted
/// @param portion where these pieces are now
/// @param state WAITING while pieces are to be handed over
/// @param etag its version
@Schema(name = "GoodsAllotment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllotmentView(
    UUID id,
    UUID donationId,
    UUID organizationId,
    @Nullable String room,
    int quantity,
    Portion portion,
    AllotmentState state,
    Instant allottedAt,
    String etag) {}
