package org.gonghui.member.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that an event gives tickets for: a performance, a gift, a pick-up slot.
///
/// @param quota tickets, 1 to 1,000,000, those of its shares among them
/// @param admits people that one ticket lets in, 1 to 20
/// @param gateOpensAt from when a ticket is redeemed, and no longer cancelled
/// @param gateClosesAt until when; both are a slot's times where things are picked up
/// @param place where its gate is
/// @param shares priority quotas, the first one first; share n of the sale is the n-th of these, share 0 what is open to
///     the whole audience
public record TicketItem(
    UUID id,
    String name,
    int quota,
    int admits,
    Instant gateOpensAt,
    Instant gateClosesAt,
    @Nullable String place,
    List<PriorityShare> shares) {
  public TicketItem {
    shares = List.copyOf(shares);
  }

  /// Tickets that are open to the whole audience from the start.
  public int openQuota() {
    return quota - shares.stream().mapToInt(PriorityShare::quota).sum();
  }
}
