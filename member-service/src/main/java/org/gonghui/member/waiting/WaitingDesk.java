package org.gonghui.member.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.Line;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.TicketView;
import org.gonghui.member.sale.Waiting;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Use cases of those who wait for a ticket (M9).
@ApplicationScoped
public class WaitingDesk implements Waiting {
  private final WaitingPlaces places;
  private final Tills tills;
  private final Line line;
  private final Issuing issuing;
  private final LoginDesk logins;
  private final InboxDesk inbox;
  private final Audit audit;
  private final Ids ids;

  WaitingDesk(
      WaitingPlaces places,
      Tills tills,
      Line line,
      Issuing issuing,
      LoginDesk logins,
      InboxDesk inbox,
      Audit audit,
      Ids ids) {
    this.places = places;
    this.tills = tills;
    this.line = line;
    this.issuing = issuing;
    this.logins = logins;
    this.inbox = inbox;
    this.audit = audit;
    this.ids = ids;
  }

  /// Takes the last place of the line. Under the lock of the item, so that no ticket comes back between the look at what is left
  /// and the place.
  @Transactional
  PlaceView join(UUID item) {
    var member = logins.me();
    var till = tills.open(item).orElseThrow(Refusal::notFound);
    requireOpen(till);
    line.serve(till);
    var entitled = issuing.entitled(item, Set.of(member)).getOrDefault(member, Set.of());
    if (!entitled.contains(0)) {
      throw new Refusal(MemberProblem.NOT_IN_AUDIENCE);
    }
    var stock = till.stock();
    if (issuing
        .held(stock.eventId(), Set.of(member))
        .freeSlot(member, stock.ticketsPerMember())
        .isEmpty()) {
      throw new Refusal(
          MemberProblem.TICKET_LIMIT_REACHED, Integer.toString(stock.ticketsPerMember()));
    }
    if (till.allotment().leftFor(entitled, till.now()) > 0) {
      throw new Refusal(MemberProblem.TICKETS_ARE_LEFT);
    }
    var place = new WaitingPlace(ids.next(), item, member, till.now());
    places.persistAndFlush(place);
    audit.record("TICKET_AWAITED", place.id());
    return view(place);
  }

  private static void requireOpen(Till till) {
    var stock = till.stock();
    stock
        .refusal(till.now())
        .ifPresent(refusal -> {
          throw refusal;
        });
    // tickets are given back until the gate opens, also after the window has closed
    if (!till.now().isBefore(stock.gateOpensAt())) {
      throw new Refusal(MemberProblem.GATE_IS_OPEN);
    }
  }

  @Transactional
  Slice<PlaceView, UUID> list(Keyset<UUID> keyset) {
    return places.list(logins.me(), keyset).map(this::view);
  }

  /// Under the lock of the item: whoever opens it meanwhile passes nobody over for a place that is about to go.
  @Transactional
  PlaceView leave(UUID id) {
    var member = logins.me();
    var item = places.of(member, id).orElseThrow(Refusal::notFound).itemId();
    var _ = tills.open(item).orElseThrow();
    var place = places.of(member, id).orElseThrow(Refusal::notFound);
    var left = view(place);
    places.delete(place);
    audit.record("TICKET_AWAITED_NO_MORE", id);
    return left;
  }

  /// Somebody who is a member no more waits no more, item by item as in [#leave].
  @Transactional
  public void leaveAll(UUID member) {
    for (var place : places.all(member)) {
      var _ = tills.open(place.itemId()).orElseThrow();
      places.takeOut(place.itemId(), List.of(member));
      audit.record("TICKET_AWAITED_NO_MORE", place.id());
    }
  }

  @Override
  @Transactional
  public List<UUID> first(UUID item, Set<Integer> audiences, int most) {
    return places.first(item, audiences, most);
  }

  @Override
  @Transactional
  public void takeOut(UUID item, Collection<UUID> members) {
    places.takeOut(item, members);
  }

  @Override
  @Transactional
  public void given(List<TicketFacts> tickets) {
    inbox.tellAll(
        tickets.stream()
            .map(ticket ->
                new Message(
                    ticket.memberId(),
                    Template.TICKET_GIVEN,
                    Map.of("number", ticket.number()),
                    TicketView.PATH + "/" + ticket.id()))
            .toList());
  }

  @Transactional
  void forgetEnded() {
    places.forgetEnded();
  }

  private PlaceView view(WaitingPlace place) {
    return new PlaceView(place.id(), place.itemId(), places.position(place), place.since());
  }
}
