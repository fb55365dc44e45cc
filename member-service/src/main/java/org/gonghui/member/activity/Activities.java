package org.gonghui.member.activity;

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

/// Activities: those in a scope, or those that were published.
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {
  private static final String IN_SCOPE =
      """
      select {a.*} from activity a
      where exists (select 1 from scope_closure c where c.descendant = a.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = a.organization_id and o.ancestor = :organization))
            and (cast(:kind as text) is null or a.kind = :kind)
            and (cast(:state as text) is null or a.state = :state)
            and a.id > :after
          order by a.id
          """;

  Optional<Activity> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and a.id = :id", Activity.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#find], locked until the transaction ends: who decides on it sees what was decided before.
  Optional<Activity> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(activity -> session().refresh(activity, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<Activity, UUID> list(ActivityFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, after), Activity::id);
  }

  private SelectionQuery<Activity> list(ActivityFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, Activity.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("kind", filter.kind())
        .setParameter("state", filter.state() == null ? null : filter.state().name())
        .setParameter("after", after);
  }

  /// All of these that members may see.
  List<Activity> published(Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1 and state <> ?2 order by id", ids, Activity.State.DRAFT);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
