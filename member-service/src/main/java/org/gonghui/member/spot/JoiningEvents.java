package org.gonghui.member.spot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Joining events: those in a scope, or the one that has a code.
@ApplicationScoped
class JoiningEvents implements PanacheRepositoryBase<JoiningEvent, UUID> {
  private static final String BY_CODE = "index.odd = ?1 or index.even = ?2";

  private static final String IN_SCOPE =
      """
      select {e.*} from joining_event e
      where exists (select 1 from scope_closure c where c.descendant = e.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = e.organization_id and o.ancestor = :organization))
            and e.id > :after
          order by e.id
          """;

  Optional<JoiningEvent> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and e.id = :id", JoiningEvent.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#find], locked until the transaction ends: who closes it waits for who is joining.
  Optional<JoiningEvent> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(event -> session().refresh(event, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Optional<JoiningEvent> byCode(Blind code) {
    return find(BY_CODE, code.odd(), code.even()).firstResultOptional();
  }

  /// The event that has this code; neither is changed until the transaction ends, though many hold it at a time.
  Optional<JoiningEvent> shared(Blind code) {
    return find(BY_CODE, code.odd(), code.even())
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional();
  }

  Optional<UUID> unionOf(UUID event) {
    return find("id", event).firstResultOptional().map(JoiningEvent::organizationId);
  }

  Slice<JoiningEvent, UUID> list(
      @Nullable UUID organization, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(organization, tops, after), JoiningEvent::id);
  }

  private SelectionQuery<JoiningEvent> list(
      @Nullable UUID organization, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, JoiningEvent.class)
        .setParameter("tops", tops)
        .setParameter("organization", organization)
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
