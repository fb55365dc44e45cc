package org.gonghui.member.ticketing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// Events: those in a scope, or those that were published.
@ApplicationScoped
class TicketEvents implements PanacheRepositoryBase<TicketEvent, UUID> {
  private static final String IN_SCOPE =
      """
      select {e.*} from ticket_event e
      where exists (select 1 from scope_closure c where c.descendant = e.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = e.organization_id and o.ancestor = :organization))
            and (cast(:state as text) is null or e.state = :state)
            and e.id > :after
          order by e.id
          """;

  Optional<TicketEvent> find(UUID id, Collection<UUID> tops) {
    return EntityRows.inScope(session(), IN_SCOPE + " and e.id = :id", TicketEvent.class, id, tops);
  }

  /// As [#find], locked until the transaction ends: who decides on it sees what was decided before.
  Optional<TicketEvent> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(event -> session().refresh(event, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<TicketEvent, UUID> list(
      TicketEventFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, after), TicketEvent::id);
  }

  private SelectionQuery<TicketEvent> list(
      TicketEventFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, TicketEvent.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("state", filter.state() == null ? null : filter.state().name())
        .setParameter("after", after);
  }

  /// All of these that members may see.
  List<TicketEvent> published(Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1 and state <> ?2 order by id", ids, TicketEvent.State.DRAFT);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
