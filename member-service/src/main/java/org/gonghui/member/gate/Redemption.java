package org.gonghui.member.gate;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.stock.Stock;

/// What a gate is told of a code that was shown to it.
sealed interface Redemption {
  record Valid(TicketFacts ticket) implements Redemption {}

  record Refused(Reason reason) implements Redemption {}

  /// Why nobody is let in.
  @Schema(name = "RedemptionRefusal")
  enum Reason {
    UNKNOWN,
    OTHER_ITEM,
    USED,
    CANCELLED,
    TOO_EARLY,
    TOO_LATE
  }

  /// @param gate the item that the gate is of
  static Redemption of(Optional<TicketFacts> shown, Stock gate, Instant now) {
    return shown
        .map(ticket ->
            reason(ticket, gate, now)
                .<Redemption>map(Refused::new)
                .orElseGet(() -> new Valid(ticket)))
        .orElseGet(() -> new Refused(Reason.UNKNOWN));
  }

  private static Optional<Reason> reason(TicketFacts ticket, Stock gate, Instant now) {
    if (!ticket.itemId().equals(gate.itemId())) {
      return Optional.of(Reason.OTHER_ITEM);
    }
    return switch (ticket.state()) {
      case REDEEMED -> Optional.of(Reason.USED);
      case CANCELLED -> Optional.of(Reason.CANCELLED);
      case HELD -> hour(gate, now);
    };
  }

  private static Optional<Reason> hour(Stock gate, Instant now) {
    if (gate.calledOff()) {
      return Optional.of(Reason.CANCELLED);
    }
    if (now.isBefore(gate.gateOpensAt())) {
      return Optional.of(Reason.TOO_EARLY);
    }
    return now.isBefore(gate.gateClosesAt()) ? Optional.empty() : Optional.of(Reason.TOO_LATE);
  }
}
