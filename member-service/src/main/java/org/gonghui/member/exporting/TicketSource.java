package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.member.sale.SaleDesk;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.ticketing.TicketEventDesk;

/// Tickets of one event. Who holds one is an id: names are for lists of members.
@ApplicationScoped
class TicketSource implements Source {
  private final SaleDesk sale;
  private final TicketEventDesk events;

  TicketSource(SaleDesk sale, TicketEventDesk events) {
    this.sale = sale;
    this.events = events;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.TICKETS_OF_EVENT;
  }

  @Override
  public List<String> columns() {
    return List.of("number", "itemId", "state", "memberId", "takenAt", "endedAt");
  }

  @Override
  public void admit(ExportBody wanted) {
    events.requireInScope(Objects.requireNonNull(wanted.eventId()));
  }

  @Override
  public List<Line> after(Selection selection, UUID last, int most) {
    return sale.portion(Objects.requireNonNull(selection.eventId()), last, most).stream()
        .map(TicketSource::line)
        .toList();
  }

  private static Line line(TicketFacts ticket) {
    return new Line(
        ticket.id(),
        List.of(ticket.memberId()),
        List.of(
            ticket.number(),
            ticket.itemId().toString(),
            ticket.state().name(),
            ticket.memberId().toString(),
            ticket.takenAt().toString(),
            Objects.toString(ticket.endedAt(), "")));
  }
}
