package org.gonghui.member.spot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A joining event as officers see it.
///
/// @param from when its code becomes good
/// @param to until when it is good
/// @param expected how many were expected
/// @param joined who became members by its code, or by a list that names it
/// @param waiting whose identity is being verified
/// @param refused who waited, and could not join
@Schema(name = "JoiningEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JoiningEventView(
    UUID id,
    UUID organizationId,
    String name,
    Instant from,
    Instant to,
    @Nullable Integer expected,
    JoiningEventState state,
    @Nullable Instant closedAt,
    long joined,
    long waiting,
    long refused,
    Instant enteredAt,
    String etag) {}
