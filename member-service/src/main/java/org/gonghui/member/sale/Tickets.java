package org.gonghui.member.sale;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sql.EntityRows;

/// Tickets: a member's own, or by what a gate has read.
@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Ticket, UUID> {
  /// By its items: an index over all tickets of an event would be paid for by who grabs one.
  private static final String OF_EVENT =
      """
      select {t.*} from ticket t
      where t.item_id in (select s.item_id from ticket_stock s where s.event_id = :event) and t.id > :last
      order by t.id
      """;

  Optional<Ticket> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  /// Locked until the transaction ends: of two gates at once the second sees the first.
  Optional<Ticket> locked(Blind code) {
    return find("index.odd = ?1 or index.even = ?2", code.odd(), code.even())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Reads it again and keeps it until the transaction ends.
  void lock(Ticket ticket) {
    getEntityManager().refresh(ticket, LockModeType.PESSIMISTIC_WRITE);
  }

  /// The last one first.
  Slice<Ticket, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        before ->
            getSession()
                .createSelectionQuery(
                    "from Ticket t where t.memberId = :member and t.id < :before order by t.id desc",
                    Ticket.class)
                .setParameter("member", member)
                .setParameter("before", before),
        Ticket::id);
  }

  List<Ticket> ofEvent(UUID member, UUID event) {
    return list(
        "memberId = ?1 and eventId = ?2 and state <> ?3 order by id",
        member,
        event,
        TicketState.CANCELLED);
  }

  /// Those of an event behind one, in the order in which they were given.
  List<Ticket> ofEvent(UUID event, UUID last, int most) {
    return EntityRows.query(getSession(), OF_EVENT, Ticket.class)
        .setParameter("event", event)
        .setParameter("last", last)
        .setMaxResults(most)
        .getResultList();
  }

  /// A member's tickets that are held, in the order of their items.
  List<Ticket> held(UUID member) {
    return list("memberId = ?1 and state = ?2 order by itemId, id", member, TicketState.HELD);
  }

  /// How many tickets of an item are in each state.
  Map<TicketState, Long> counts(UUID item) {
    return getSession()
        .createSelectionQuery(
            "select t.state, count(*) from Ticket t where t.itemId = :item group by t.state",
            Object[].class)
        .setParameter("item", item)
        .getResultStream()
        .collect(Collectors.toMap(row -> (TicketState) row[0], row -> (Long) row[1]));
  }
}
