package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.Successors;
import org.gonghui.member.sale.TicketFacts;

/// The line of a draw: a winner's ticket that comes back goes to the next rank, in the transaction that takes it back.
@ApplicationScoped
class DrawLine implements Successors {
  private final Draws draws;
  private final WinnerRows rows;
  private final Succession succession;
  private final Issuing tickets;
  private final InboxDesk inbox;

  DrawLine(Draws draws, WinnerRows rows, Succession succession, Issuing tickets, InboxDesk inbox) {
    this.draws = draws;
    this.rows = rows;
    this.succession = succession;
    this.tickets = tickets;
    this.inbox = inbox;
  }

  @Override
  public Optional<UUID> takeNext(UUID itemId, int share) {
    if (draws.locked(itemId).filter(draw -> draw.is(DrawState.DRAWN)).isEmpty()) {
      return Optional.empty();
    }
    var entry = succession.follow(itemId, share);
    while (entry.isPresent()) {
      var member = rows.passOver(itemId, entry.get());
      if (isInAudience(itemId, member)) {
        return Optional.of(member);
      }
      missed(itemId, member);
      entry = succession.follow(itemId, share);
    }
    return Optional.empty();
  }

  private boolean isInAudience(UUID item, UUID member) {
    return tickets.entitled(item, List.of(member)).getOrDefault(member, Set.of()).contains(0);
  }

  @Override
  public void given(TicketFacts ticket) {
    rows.given(ticket.itemId(), ticket.memberId());
    inbox.tellAll(List.of(GivingDesk.won(ticket)));
  }

  /// They have come to their place, and keep it.
  @Override
  public void missed(UUID itemId, UUID member) {
    inbox.tellAll(List.of(GivingDesk.notGiven(member)));
  }
}
