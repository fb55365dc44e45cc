package org.gonghui.member.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.sale.TicketView;
import org.gonghui.member.ticketing.SaleMode;
import org.jspecify.annotations.Nullable;

/// An event as one of its audience sees it.
///
/// @param ticketsPerMember that one member may hold of all items together
/// @param calledOff whether no ticket is given any more
/// @param tickets that the caller holds or has redeemed
/// @param etag its version, without what is left
@Schema(name = "MyTicketEvent")
record MyEventView(
    UUID id,
    String title,
    SaleMode mode,
    boolean calledOff,
    Instant opensAt,
    Instant closesAt,
    int ticketsPerMember,
    List<Item> items,
    List<TicketView> tickets,
    String etag) {

  /// An item of it.
  ///
  /// @param left what the caller could draw from if they were alone, as it was committed by `asOf`
  /// @param asOf the database's clock
  @Schema(name = "MyTicketItem")
  record Item(
      UUID id,
      String name,
      @Nullable String place,
      int admits,
      Instant gateOpensAt,
      Instant gateClosesAt,
      long left,
      Instant asOf) {}
}
