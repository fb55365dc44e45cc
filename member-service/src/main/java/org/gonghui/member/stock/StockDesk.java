package org.gonghui.member.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.gonghui.member.ticketing.TicketEventCalledOff;
import org.gonghui.member.ticketing.TicketEventPublished;

/// Makes stock of what is published.
@ApplicationScoped
class StockDesk {
  private final StockWriting stocks;

  StockDesk(StockWriting stocks) {
    this.stocks = stocks;
  }

  @Transactional
  void stock(@Observes TicketEventPublished event) {
    stocks.write(event);
  }

  /// Waits for claims that are under way; after it nobody is given a ticket.
  @Transactional
  void close(@Observes TicketEventCalledOff event) {
    stocks.callOff(event.eventId());
  }
}
