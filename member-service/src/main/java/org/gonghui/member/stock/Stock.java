package org.gonghui.member.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.ticketing.SaleMode;
import org.jspecify.annotations.Nullable;

/// An item as the sale goes by it.
///
/// @param admits people that one ticket lets in
/// @param ticketsPerMember that one member may hold of the whole event
public record Stock(
    UUID itemId,
    UUID eventId,
    String name,
    @Nullable String place,
    SaleMode mode,
    Instant opensAt,
    Instant closesAt,
    Instant gateOpensAt,
    Instant gateClosesAt,
    int admits,
    int ticketsPerMember,
    boolean calledOff) {

  /// Why nobody takes a ticket now, nor waits for one; empty while they may, as far as that goes by the event and its opening.
  public Optional<Refusal> refusal(Instant now) {
    if (calledOff) {
      return Optional.of(new Refusal(MemberProblem.EVENT_CALLED_OFF));
    }
    if (mode == SaleMode.DRAW) {
      return Optional.of(new Refusal(MemberProblem.TICKETS_ARE_DRAWN));
    }
    return now.isBefore(opensAt)
        ? Optional.of(
            new Refusal(MemberProblem.SALE_NOT_OPEN, opensAt.toString())
                .with("opensAt", opensAt.toString()))
        : Optional.empty();
  }
}
