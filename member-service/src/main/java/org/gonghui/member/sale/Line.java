package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Gives tickets to those who wait, before anybody else is served.
@ApplicationScoped
public class Line {

  /// Members who are served together.
  private static final int PIECE = 1_000;

  private final Waiting waiting;
  private final Successors successors;
  private final Issuing issuing;
  private final Tills tills;

  Line(Waiting waiting, Successors successors, Issuing issuing, Tills tills) {
    this.waiting = waiting;
    this.successors = successors;
    this.issuing = issuing;
    this.tills = tills;
  }

  /// Gives what is left of an item that is awaited, in the order of places, each from the share that a claim of theirs would
  /// draw from: after it what is left is there for all who may draw from it.
  public void serve(Till till) {
    var more = till.awaited();
    while (more) {
      var audiences = till.allotment().audiences(till.now());
      more = !audiences.isEmpty() && servesSome(till, audiences);
    }
  }

  private boolean servesSome(Till till, Set<Integer> audiences) {
    var stock = till.stock();
    var most = Math.min(PIECE, till.allotment().left());
    var first = waiting.first(stock.itemId(), audiences, most);
    var held = issuing.held(stock.eventId(), first);
    var entitled = issuing.entitled(stock.itemId(), first);
    var served = new ArrayList<UUID>();
    var wanted = new ArrayList<Wanted>();
    for (var member : first) {
      var slot = held.freeSlot(member, stock.ticketsPerMember());
      if (slot.isEmpty()) {
        served.add(member);
        continue;
      }
      var share = till.allotment().take(entitled.getOrDefault(member, Set.of()), till.now());
      if (share.isPresent()) {
        served.add(member);
        wanted.add(new Wanted(member, slot.getAsInt(), share.getAsInt()));
      }
    }
    waiting.takeOut(stock.itemId(), served);
    waiting.given(issued(till, wanted, "WAITED"));
    return !served.isEmpty();
  }

  /// Who got as many as the event allows meanwhile, from another item, leaves the ticket to the others.
  private List<TicketFacts> issued(Till till, List<Wanted> wanted, String cause) {
    var made = issuing.give(till, wanted, cause);
    var holders = made.stream().map(TicketFacts::memberId).toList();
    wanted.stream()
        .filter(each -> !holders.contains(each.memberId()))
        .forEach(missed -> till.allotment().putBack(missed.share()));
    return made;
  }

  /// Gives a ticket that was cancelled just now to the next who may have it, and else lets it come back into stock.
  void passOn(Till till, UUID ticket, int share) {
    var before = till.allotment().leftOf(share);
    tills.putBack(till, share);
    switch (till.stock().mode()) {
      case FIRST_COME -> serve(till);
      case DRAW -> succeed(till, share);
    }
    if (till.allotment().leftOf(share) > before) {
      tills.comesBack(till, ticket, share);
    }
  }

  private void succeed(Till till, int share) {
    var next = successors.takeNext(till.stock().itemId(), share);
    while (next.isPresent() && !isGiven(till, share, next.get())) {
      successors.missed(till.stock().itemId(), next.get());
      next = successors.takeNext(till.stock().itemId(), share);
    }
  }

  private boolean isGiven(Till till, int share, UUID member) {
    var stock = till.stock();
    var slot =
        issuing.held(stock.eventId(), List.of(member)).freeSlot(member, stock.ticketsPerMember());
    if (slot.isEmpty()) {
      return false;
    }
    till.allotment().takeOf(share);
    var made = issued(till, List.of(new Wanted(member, slot.getAsInt(), share)), "SUCCEEDED");
    made.forEach(successors::given);
    return !made.isEmpty();
  }
}
