package org.gonghui.member.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What other features may know of an event that was published.
public record EventFacts(
    UUID id,
    UUID organizationId,
    String title,
    SaleMode mode,
    boolean calledOff,
    Instant opensAt,
    Instant closesAt,
    int ticketsPerMember,
    List<TicketItem> items,
    long version) {
  public EventFacts {
    items = List.copyOf(items);
  }
}
