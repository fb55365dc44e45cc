package org.gonghui.member.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.member.stock.Stock;
import org.jspecify.annotations.Nullable;

/// A ticket as its member sees it.
///
/// @param number for people to read out
/// @param item what it is for
/// @param place where the gate is
/// @param admits people that it lets in
/// @param gateOpensAt from when it is redeemed, and no longer cancelled
/// @param endedAt when it was redeemed or cancelled
/// @param code to show at the gate; only where one ticket is read, while it is HELD
/// @param qrPng path of the code as a picture
/// @param etag its version
@Schema(name = "Ticket")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
    UUID id,
    UUID eventId,
    UUID itemId,
    String number,
    String item,
    @Nullable String place,
    int admits,
    TicketState state,
    Instant gateOpensAt,
    Instant gateClosesAt,
    Instant takenAt,
    @Nullable Instant endedAt,
    @Nullable String code,
    String qrPng,
    String etag) {
  /// Where one's own tickets are.
  public static final String PATH = "/v1/me/tickets";

  public static TicketView of(TicketFacts ticket, Stock stock) {
    return of(ticket, stock, null);
  }

  static TicketView of(TicketFacts ticket, Stock stock, @Nullable String code) {
    return new TicketView(
        ticket.id(),
        ticket.eventId(),
        ticket.itemId(),
        ticket.number(),
        stock.name(),
        stock.place(),
        stock.admits(),
        ticket.state(),
        stock.gateOpensAt(),
        stock.gateClosesAt(),
        ticket.takenAt(),
        ticket.endedAt(),
        code,
        PATH + "/" + ticket.id() + "/qr",
        Answers.etag(ticket.version()));
  }
}
