package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.member.stock.Till;

/// Gives tickets to whom a draw has chosen (M9). Joins the transaction of who asks, so that a draw's progress and its
/// tickets are there together.
@ApplicationScoped
public class WinnerDesk {
  private final Issuing issuing;

  WinnerDesk(Issuing issuing) {
    this.issuing = issuing;
  }

  /// Who holds as many tickets of the event as it allows gets none: asking again after a crash gives nothing twice, and what is
  /// not given stays in stock. Nor does anybody once the event is called off.
  ///
  /// @param winners each once; 500 at most, so that the transaction stays short
  /// @return the tickets that were given now
  /// @throws IllegalStateException when the draw gives more than the share has
  @Transactional
  public List<TicketFacts> give(Till till, List<Winner> winners) {
    if (till.stock().calledOff()) {
      return List.of();
    }
    var held =
        issuing.held(till.stock().eventId(), winners.stream().map(Winner::memberId).toList());
    var wanted = new ArrayList<Wanted>();
    for (var winner : winners) {
      var slot = held.freeSlot(winner.memberId(), till.stock().ticketsPerMember());
      if (slot.isEmpty()) {
        continue;
      }
      if (!till.allotment().takeOf(winner.share())) {
        throw new IllegalStateException(
            "the draw gives more than share %d of item %s has"
                .formatted(winner.share(), till.stock().itemId()));
      }
      wanted.add(new Wanted(winner.memberId(), slot.getAsInt(), winner.share()));
    }
    return issuing.give(till, wanted, "DRAWN");
  }
}
