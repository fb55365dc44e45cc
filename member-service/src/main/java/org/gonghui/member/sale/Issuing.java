package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Makes tickets, inside the transaction that has locked the item.
@ApplicationScoped
public class Issuing {
  private final TicketRows tickets;
  private final Tills tills;
  private final EntranceCodes codes;
  private final Audit audit;
  private final Ids ids;

  Issuing(TicketRows tickets, Tills tills, EntranceCodes codes, Audit audit, Ids ids) {
    this.tickets = tickets;
    this.tills = tills;
    this.codes = codes;
    this.audit = audit;
    this.ids = ids;
  }

  /// What these members hold of an event, the first ticket first.
  public Holdings held(UUID eventId, Collection<UUID> members) {
    return new Holdings(members.isEmpty() ? List.of() : tickets.held(eventId, members));
  }

  /// Shares of the item that these members may draw from; who may have none is not there.
  public Map<UUID, Set<Integer>> entitled(UUID itemId, Collection<UUID> members) {
    return members.isEmpty() ? Map.of() : tickets.entitled(itemId, members);
  }

  /// Shares that one member may draw from, of each of these items.
  public Map<UUID, Set<Integer>> entitledTo(UUID member, Collection<UUID> items) {
    return items.isEmpty() ? Map.of() : tickets.entitledTo(member, items);
  }

  /// Makes the tickets and takes them out of stock.
  ///
  /// @return those that were made; a member who got as many as the event allows meanwhile, from another item, gets none
  public List<TicketFacts> issue(Till till, List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    var made = tickets.insert(till, wanted.stream().map(this::sealed).toList());
    if (!made.isEmpty()) {
      tills.take(
          till, made.stream().collect(Collectors.toMap(TicketFacts::share, _ -> 1, Integer::sum)));
    }
    return made;
  }

  /// The same for who has not claimed it; recorded with why they have it.
  ///
  /// @param cause as a code: `WAITED`, `DRAWN`, `SUCCEEDED`
  public List<TicketFacts> give(Till till, List<Wanted> wanted, String cause) {
    var made = issue(till, wanted);
    audit.recordAll("TICKET_GIVEN", made.stream().map(TicketFacts::id).toList(), cause);
    return made;
  }

  private TicketRows.NewTicket sealed(Wanted wanted) {
    var id = ids.next();
    var code = codes.next();
    return new TicketRows.NewTicket(id, wanted, codes.seal(id, code), codes.index(code));
  }
}
