package org.gonghui.member.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.SaleDesk;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.stock.Allotment;
import org.gonghui.member.stock.Level;
import org.gonghui.member.stock.Tills;
import org.gonghui.member.ticketing.EventFacts;
import org.gonghui.member.ticketing.TicketEventDesk;
import org.gonghui.member.ticketing.TicketItem;

/// Use cases of members who look at events (M9), and what becomes of their tickets when one is called off.
@ApplicationScoped
class MyEventDesk {
  private final OpenEvents open;
  private final TicketEventDesk events;
  private final Tills tills;
  private final Issuing issuing;
  private final SaleDesk sale;
  private final LoginDesk logins;
  private final InboxDesk inbox;

  MyEventDesk(
      OpenEvents open,
      TicketEventDesk events,
      Tills tills,
      Issuing issuing,
      SaleDesk sale,
      LoginDesk logins,
      InboxDesk inbox) {
    this.open = open;
    this.events = events;
    this.tills = tills;
    this.issuing = issuing;
    this.sale = sale;
    this.logins = logins;
    this.inbox = inbox;
  }

  @Transactional
  Slice<MyEventView, UUID> list(Keyset<UUID> keyset) {
    var me = logins.me();
    return open.list(me, keyset).all(ids -> views(me, ids));
  }

  @Transactional
  MyEventView get(UUID event) {
    var me = logins.me();
    return views(me, open.seen(me, event)).stream().findFirst().orElseThrow(Refusal::notFound);
  }

  private List<MyEventView> views(UUID member, Collection<UUID> ids) {
    var found = events.published(Set.copyOf(ids));
    var items =
        found.stream().flatMap(event -> event.items().stream()).map(TicketItem::id).toList();
    var levels = tills.levels(items);
    var entitled = issuing.entitledTo(member, items);
    return found.stream().map(event -> view(member, event, levels, entitled)).toList();
  }

  private MyEventView view(
      UUID member, EventFacts event, Map<UUID, Level> levels, Map<UUID, Set<Integer>> entitled) {
    return new MyEventView(
        event.id(),
        event.title(),
        event.mode(),
        event.calledOff(),
        event.opensAt(),
        event.closesAt(),
        event.ticketsPerMember(),
        event.items().stream()
            .map(item ->
                item(
                    item,
                    Objects.requireNonNull(levels.get(item.id())),
                    entitled.getOrDefault(item.id(), Set.of())))
            .toList(),
        sale.ofEvent(member, event.id()),
        Answers.etag(event.version()));
  }

  private static MyEventView.Item item(TicketItem item, Level level, Set<Integer> entitled) {
    return new MyEventView.Item(
        item.id(),
        item.name(),
        item.place(),
        item.admits(),
        item.gateOpensAt(),
        item.gateClosesAt(),
        new Allotment(level.shares()).leftFor(entitled, level.now()),
        level.now());
  }

  /// Cancels the tickets of some members of an event that was called off, and tells each of them once.
  ///
  /// @return whether there were any
  @Transactional
  boolean callOffSome(UUID event) {
    var cancelled = sale.cancelSome(event);
    inbox.tellAll(
        cancelled.stream()
            .map(TicketFacts::memberId)
            .distinct()
            .map(member ->
                new Message(
                    member,
                    Template.TICKET_EVENT_CALLED_OFF,
                    Map.of(),
                    "/v1/me/ticket-events/" + event))
            .toList());
    return !cancelled.isEmpty();
  }
}
