package org.gonghui.member.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.Session;

/// Allotments to unions in a scope.
@ApplicationScoped
class Allotments implements PanacheRepositoryBase<GoodsAllotment, UUID> {
  private static final String IN_SCOPE =
      """
      select {g.*} from goods_allotment g
      where exists (select 1 from scope_closure c where c.descendant = g.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = g.organization_id and o.ancestor = :organization))
            and (cast(:donation as uuid) is null or g.donation_id = :donation)
            and g.id > :after
          order by g.id
          """;

  Optional<GoodsAllotment> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and g.id = :id", GoodsAllotment.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// Reads it again and keeps it until the transaction ends.
  void lock(GoodsAllotment allotment) {
    getEntityManager().refresh(allotment, LockModeType.PESSIMISTIC_WRITE);
  }

  Slice<GoodsAllotment, UUID> list(
      AllotmentFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(
            after ->
                EntityRows.query(session(), LIST, GoodsAllotment.class)
                    .setParameter("tops", tops)
                    .setParameter("organization", filter.organization())
                    .setParameter("donation", filter.donation())
                    .setParameter("after", after),
            GoodsAllotment::id);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
