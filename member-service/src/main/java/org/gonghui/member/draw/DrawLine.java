package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.NextInLine;
import org.gonghui.member.sale.TicketFacts;

/// The line of a draw: a winner's ticket that comes back goes to the next rank, in the transaction that takes it back.
@ApplicationScoped
class DrawLine implements NextInLine {
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
  public List<UUID> next(UUID itemId, int audience, int most) {
    var next = new ArrayList<UUID>();
    if (draws.locked(itemId).filter(draw -> draw.is(DrawState.DRAWN)).isPresent()) {
      var entry = succession.follow(itemId, audience, audience);
      while (entry.isPresent() && next.size() < most) {
        entitled(itemId, entry.get()).ifPresent(next::add);
        if (next.size() < most) {
          entry = succession.follow(itemId, audience, audience);
        }
      }
    }
    return next;
  }

  /// Who is no member of the audience any more has come to their place, and is passed over.
  private Optional<UUID> entitled(UUID item, UUID entry) {
    var member = rows.passOver(item, entry);
    return Optional.of(member)
        .filter(known ->
            tickets.entitled(item, List.of(known)).getOrDefault(known, Set.of()).contains(0));
  }

  @Override
  public void given(List<TicketFacts> given) {
    inbox.tellAll(
        given.stream()
            .filter(ticket -> rows.given(ticket.itemId(), ticket.memberId()))
            .map(GivingDesk::won)
            .toList());
  }
}
