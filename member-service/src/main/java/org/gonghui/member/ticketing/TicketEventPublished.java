package org.gonghui.member.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An event was published; heard inside the publishing transaction. Nothing of it changes any more.
///
/// @param organizationId the union that gives the tickets
/// @param opensAt from when tickets are taken, or draws entered
/// @param closesAt until when
/// @param ticketsPerMember that one member may hold of the event, 1 to 20
public record TicketEventPublished(
    UUID eventId,
    UUID organizationId,
    String title,
    SaleMode mode,
    Instant opensAt,
    Instant closesAt,
    int ticketsPerMember,
    Audience audience,
    List<TicketItem> items) {
  public TicketEventPublished {
    items = List.copyOf(items);
  }
}
