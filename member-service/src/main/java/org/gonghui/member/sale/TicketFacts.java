package org.gonghui.member.sale;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a ticket says.
///
/// @param share that it was drawn from
/// @param number for people to read out
/// @param endedAt when it was redeemed or cancelled
public record TicketFacts(
    UUID id,
    UUID eventId,
    UUID itemId,
    UUID memberId,
    int share,
    int slot,
    String number,
    TicketState state,
    Instant takenAt,
    @Nullable Instant endedAt,
    long version) {}
