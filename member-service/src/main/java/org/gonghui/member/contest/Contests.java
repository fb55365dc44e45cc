package org.gonghui.member.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Contests, found in a scope only.
@ApplicationScoped
class Contests implements PanacheRepositoryBase<Contest, UUID> {
  private static final String IN_SCOPE =
      """
      select {k.*} from contest k
      where exists (select 1 from scope_closure c where c.descendant = k.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = k.organization_id and o.ancestor = :organization))
            and k.id > :after
          order by k.id
          """;

  Optional<Contest> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and k.id = :id", Contest.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#find], locked until the transaction ends: who decides on it sees what was decided before.
  Optional<Contest> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(contest -> session().refresh(contest, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<Contest, UUID> list(
      @Nullable UUID organization, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(organization, tops, after), Contest::id);
  }

  private SelectionQuery<Contest> list(
      @Nullable UUID organization, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, Contest.class)
        .setParameter("tops", tops)
        .setParameter("organization", organization)
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
