package org.gonghui.member.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An event as officers see it.
///
/// @param state DRAFT, PUBLISHED or CALLED_OFF; a published one ends by its time
/// @param etag its version
@Schema(name = "TicketEventView")
record TicketEventView(
    UUID id,
    UUID organizationId,
    String title,
    SaleMode mode,
    TicketEvent.State state,
    Instant opensAt,
    Instant closesAt,
    int ticketsPerMember,
    Audience audience,
    List<TicketItem> items,
    Instant enteredAt,
    String etag) {}
