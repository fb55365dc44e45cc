package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Gives tickets to those who wait, before anybody else is served.
@ApplicationScoped
public class Line {
  /// Tickets that are made by one statement.
  private static final int PIECE = 1_000;

  private final Instance<NextInLine> lines;
  private final Issuing issuing;
  private final Tills tills;

  Line(Instance<NextInLine> lines, Issuing issuing, Tills tills) {
    this.lines = lines;
    this.issuing = issuing;
    this.tills = tills;
  }

  /// Gives what is left of an item that is awaited: after it what is left is there for all who may draw from it.
  public void serve(Till till) {
    if (till.awaited()) {
      till.allotment()
          .audiences(till.now())
          .forEach((share, audience) -> serve(till, share, audience));
    }
  }

  private void serve(Till till, int share, int audience) {
    for (var line : lines) {
      var more = true;
      while (more && till.allotment().leftOf(share) > 0) {
        var most = Math.min(PIECE, till.allotment().leftOf(share));
        var next = line.next(till.stock().itemId(), audience, most);
        give(till, share, line, next);
        more = !next.isEmpty();
      }
    }
  }

  /// Gives a ticket that was cancelled just now to the next who may have it, and else lets it come back into stock.
  void passOn(Till till, UUID ticket, int share) {
    var audience = till.allotment().audience(share, till.now());
    for (var line : lines) {
      var next = line.next(till.stock().itemId(), audience, 1);
      while (!next.isEmpty()) {
        tills.take(till, Map.of(share, -1));
        till.allotment().putBack(share);
        if (give(till, share, line, next)) {
          return;
        }
        tills.take(till, Map.of(share, 1));
        till.allotment().takeOf(share);
        next = line.next(till.stock().itemId(), audience, 1);
      }
    }
    tills.comesBack(till, ticket, share);
  }

  private boolean give(Till till, int share, NextInLine line, List<UUID> members) {
    var held = issuing.held(till.stock().eventId(), members);
    var wanted = new ArrayList<Wanted>();
    for (var member : members) {
      held.freeSlot(member, till.stock().ticketsPerMember())
          .ifPresent(slot -> wanted.add(new Wanted(member, slot, share)));
    }
    var given = issuing.issue(till, wanted);
    given.forEach(ticket -> till.allotment().takeOf(ticket.share()));
    line.given(given);
    return !given.isEmpty();
  }
}
