package org.gonghui.member.pack;

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

/// Campaigns of packs, found in a scope only.
@ApplicationScoped
class PackCampaigns implements PanacheRepositoryBase<PackCampaign, UUID> {
  private static final String IN_SCOPE =
      """
      select {p.*} from pack_campaign p
      where exists (select 1 from scope_closure c where c.descendant = p.organization_id and c.ancestor in (:tops))
      """;

  Optional<PackCampaign> find(UUID id, Collection<UUID> tops) {
    return EntityRows.inScope(
        session(), IN_SCOPE + " and p.id = :id", PackCampaign.class, id, tops);
  }

  /// As [#find], locked until the transaction ends: copies of the service take turns.
  Optional<PackCampaign> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(campaign -> session().refresh(campaign, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<PackCampaign, UUID> list(Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(
            after ->
                EntityRows.query(
                        session(),
                        IN_SCOPE + " and p.id > :after order by p.id",
                        PackCampaign.class)
                    .setParameter("tops", tops)
                    .setParameter("after", after),
            PackCampaign::id);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
