package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Gives tickets to those whom an officer has listed (M9), by the rules by which members take them. Joins the transaction of
/// who asks, so that a list's progress and its tickets are there together.
@ApplicationScoped
public class RecipientDesk {
  private final Tills tills;
  private final Line line;
  private final Issuing issuing;
  private final InboxDesk inbox;

  RecipientDesk(Tills tills, Line line, Issuing issuing, InboxDesk inbox) {
    this.tills = tills;
    this.line = line;
    this.issuing = issuing;
    this.inbox = inbox;
  }

  /// Gives each a ticket, in the order given, after those who wait.
  ///
  /// @param members each once; 500 at most, so that the transaction stays short
  /// @return why those who got none got none
  @Transactional
  public Map<UUID, MemberProblem> give(UUID item, List<UUID> members) {
    var till = tills.open(item).orElseThrow();
    var stock = till.stock();
    var closed = closed(till);
    if (closed.isPresent()) {
      return members.stream().collect(Collectors.toMap(member -> member, _ -> closed.get()));
    }
    line.serve(till);
    var held = issuing.held(stock.eventId(), members);
    var entitled = issuing.entitled(item, members);
    var wanted = new ArrayList<Wanted>();
    var missed = new HashMap<UUID, MemberProblem>();
    for (var member : members) {
      var shares = entitled.getOrDefault(member, Set.of());
      var slot = held.freeSlot(member, stock.ticketsPerMember());
      if (!shares.contains(0)) {
        missed.put(member, MemberProblem.NOT_IN_AUDIENCE);
      } else if (slot.isEmpty()) {
        missed.put(member, MemberProblem.TICKET_LIMIT_REACHED);
      } else {
        till.allotment()
            .take(shares, till.now())
            .ifPresentOrElse(
                share -> wanted.add(new Wanted(member, slot.getAsInt(), share)),
                () -> missed.put(member, MemberProblem.SOLD_OUT));
      }
    }
    missed.putAll(issued(till, wanted));
    return missed;
  }

  /// Who got as many as the event allows meanwhile, from another item, gets none, and the ticket stays in stock.
  private Map<UUID, MemberProblem> issued(Till till, List<Wanted> wanted) {
    var made = issuing.give(till, wanted, "LISTED");
    inbox.tellAll(made.stream().map(RecipientDesk::given).toList());
    var holders = made.stream().map(TicketFacts::memberId).collect(Collectors.toSet());
    return wanted.stream()
        .map(Wanted::memberId)
        .filter(member -> !holders.contains(member))
        .collect(Collectors.toMap(member -> member, _ -> MemberProblem.TICKET_LIMIT_REACHED));
  }

  private static Optional<MemberProblem> closed(Till till) {
    Stock stock = till.stock();
    return stock
        .refusal(till.now())
        .map(refusal -> (MemberProblem) refusal.type())
        .or(() ->
            till.now().isBefore(stock.closesAt())
                ? Optional.empty()
                : Optional.of(MemberProblem.SALE_CLOSED));
  }

  private static Message given(TicketFacts ticket) {
    return new Message(
        ticket.memberId(),
        Template.TICKET_LISTED,
        Map.of("number", ticket.number()),
        "/v1/me/tickets/" + ticket.id());
  }
}
