package org.gonghui.member.ticketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of officers who give tickets (M9).
@ApplicationScoped
public class TicketEventDesk {
  private final TicketEvents events;
  private final TicketPlanning planning;
  private final OrganizationDesk organizations;
  private final Event<TicketEventPublished> published;
  private final Event<TicketEventCalledOff> calledOff;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  TicketEventDesk(
      TicketEvents events,
      TicketPlanning planning,
      OrganizationDesk organizations,
      Event<TicketEventPublished> published,
      Event<TicketEventCalledOff> calledOff,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.events = events;
    this.planning = planning;
    this.organizations = organizations;
    this.published = published;
    this.calledOff = calledOff;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  TicketEvent add(TicketEventBody body) {
    planning.judge(body);
    var event = new TicketEvent(ids.next(), body, clock.instant(), ids::next);
    events.persistAndFlush(event);
    audit.record("TICKET_EVENT_ADDED", event.id());
    return event;
  }

  /// @param amend gives the new description once the event was found in scope; checks the precondition too
  @Transactional
  TicketEvent change(UUID id, Function<TicketEvent, TicketEventBody> amend) {
    var event = locked(id);
    var body = amend.apply(event);
    planning.judge(body);
    event.amend(body, ids::next);
    events.flush();
    audit.record("TICKET_EVENT_CHANGED", id);
    return event;
  }

  @Transactional
  TicketEvent get(UUID id) {
    return events.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  /// @throws Refusal 404 unless the event is in the caller's scope
  @Transactional
  public void requireInScope(UUID id) {
    var _ = get(id);
  }

  @Transactional
  Slice<TicketEvent, UUID> list(TicketEventFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return events.list(filter, caller.organizations(), keyset);
  }

  /// From now on it is seen, and nothing of it changes.
  @Transactional
  TicketEvent publish(UUID id) {
    var event = locked(id);
    var facts = event.publish();
    if (!clock.instant().isBefore(facts.closesAt())) {
      throw new Refusal(MemberProblem.SALE_CLOSED);
    }
    events.flush();
    audit.record("TICKET_EVENT_PUBLISHED", id);
    published.fire(facts);
    return event;
  }

  /// Nobody is given a ticket any more; those that are held are cancelled by and by.
  @Transactional
  TicketEvent callOff(UUID id) {
    var event = locked(id);
    var facts = event.callOff();
    events.flush();
    audit.record("TICKET_EVENT_CALLED_OFF", id);
    calledOff.fire(facts);
    return event;
  }

  /// Events that members may see, among these.
  @Transactional
  public List<EventFacts> published(Set<UUID> ids) {
    return events.published(ids).stream().map(TicketEvent::facts).toList();
  }

  private TicketEvent locked(UUID id) {
    return events.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
