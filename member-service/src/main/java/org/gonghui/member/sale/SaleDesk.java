package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Use cases of a ticket once it was given (M9).
@ApplicationScoped
public class SaleDesk {
  private final Tickets tickets;
  private final TicketRows rows;
  private final EntranceCodes codes;
  private final Tills tills;
  private final Line line;
  private final Audit audit;

  SaleDesk(
      Tickets tickets, TicketRows rows, EntranceCodes codes, Tills tills, Line line, Audit audit) {
    this.tickets = tickets;
    this.rows = rows;
    this.codes = codes;
    this.tills = tills;
    this.line = line;
    this.audit = audit;
  }

  /// A member's tickets, the last one first.
  @Transactional
  public Slice<TicketView, UUID> list(UUID member, Keyset<UUID> keyset) {
    return tickets.list(member, keyset).map(Ticket::facts).all(this::views);
  }

  /// A member's tickets of an event, those that were cancelled aside.
  @Transactional
  public List<TicketView> ofEvent(UUID member, UUID event) {
    return views(tickets.ofEvent(member, event).stream().map(Ticket::facts).toList());
  }

  /// Tickets of an event, whatever became of them, for a file that is written portion by portion.
  ///
  /// @param last the ticket that the portion before ended with
  /// @return fewer than asked for where no more follow
  @Transactional
  public List<TicketFacts> portion(UUID event, UUID last, int most) {
    return tickets.ofEvent(event, last, most).stream().map(Ticket::facts).toList();
  }

  private List<TicketView> views(List<TicketFacts> facts) {
    Map<UUID, Stock> stocks =
        tills.known(facts.stream().map(TicketFacts::itemId).distinct().toList()).stream()
            .collect(Collectors.toMap(Stock::itemId, Function.identity()));
    return facts.stream()
        .flatMap(ticket ->
            Optional.ofNullable(stocks.get(ticket.itemId())).stream()
                .map(stock -> TicketView.of(ticket, stock)))
        .toList();
  }

  /// A member's ticket, with its code while it is HELD.
  @Transactional
  public TicketView get(UUID member, UUID id) {
    var ticket = tickets.of(member, id).orElseThrow(Refusal::notFound);
    var stock = tills.known(ticket.itemId()).orElseThrow();
    return TicketView.of(
        ticket.facts(),
        stock,
        ticket.state() == TicketState.HELD ? codes.open(id, ticket.code()) : null);
  }

  /// Gives a ticket back until its gate opens: to the next who waits for it, or into stock after a while.
  ///
  /// @throws Refusal 409 `GATE_IS_OPEN`, or `STATE_CONFLICT` where it was redeemed or cancelled
  @Transactional
  public TicketView cancel(UUID member, UUID id) {
    var ticket = tickets.of(member, id).orElseThrow(Refusal::notFound);
    var till = tills.open(ticket.itemId()).orElseThrow();
    tickets.lock(ticket);
    if (ticket.state() == TicketState.HELD && !till.now().isBefore(till.stock().gateOpensAt())) {
      throw new Refusal(MemberProblem.GATE_IS_OPEN);
    }
    takeBack(ticket, till, "member");
    return TicketView.of(ticket.facts(), till.stock());
  }

  /// Gives back all tickets of somebody who is a member no more whose gate is not open yet, in the order of their items, as
  /// whoever has several open at once.
  @Transactional
  public void giveUpAll(UUID member) {
    for (var ticket : tickets.held(member)) {
      var till = tills.open(ticket.itemId()).orElseThrow();
      tickets.lock(ticket);
      if (ticket.state() == TicketState.HELD && till.now().isBefore(till.stock().gateOpensAt())) {
        takeBack(ticket, till, "departure");
      }
    }
  }

  private void takeBack(Ticket ticket, Till till, String by) {
    ticket.cancel(by, till.now());
    tickets.flush();
    audit.record("TICKET_CANCELLED", ticket.id());
    if (!till.stock().calledOff()) {
      line.passOn(till, ticket.id(), ticket.facts().share());
    }
  }

  /// The ticket with this code, locked until the transaction ends.
  @Transactional
  public Optional<TicketFacts> shown(String code) {
    return tickets.locked(codes.index(code)).map(Ticket::facts);
  }

  /// Lets its holder in, once.
  ///
  /// @param gate who does
  @Transactional
  public void redeem(TicketFacts shown, String gate, Instant now) {
    var ticket = tickets.of(shown.memberId(), shown.id()).orElseThrow();
    ticket.redeem(gate, now);
    tickets.flush();
    audit.record("TICKET_REDEEMED", ticket.id());
  }

  /// How many tickets of an item are in each state.
  @Transactional
  public Map<TicketState, Long> counts(UUID item) {
    return tickets.counts(item);
  }

  /// Serves who waits for tickets that are stock again or have spilled over.
  @Transactional
  public void settle(UUID item) {
    tills.open(item).filter(till -> !till.stock().calledOff()).ifPresent(line::serve);
  }

  /// Cancels the tickets of some members of an event that was called off.
  ///
  /// @return those that were; none when all are
  @Transactional
  public List<TicketFacts> cancelSome(UUID event) {
    var cancelled = rows.cancel(event);
    audit.recordAll(
        "TICKET_CANCELLED", cancelled.stream().map(TicketFacts::id).toList(), "EVENT_CALLED_OFF");
    return cancelled;
  }

  /// Events that were called off and have tickets that are held.
  @Transactional
  public List<UUID> calledOff() {
    return rows.calledOff();
  }
}
