package org.gonghui.member.pack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Packs that were handed out.
@ApplicationScoped
class PackHandouts implements PanacheRepositoryBase<PackHandout, UUID> {

  Slice<PackHandout, UUID> of(UUID campaign, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from PackHandout h where h.campaignId = :campaign and h.id > :after order by h.id",
                    PackHandout.class)
                .setParameter("campaign", campaign)
                .setParameter("after", after),
        PackHandout::id);
  }

  boolean has(UUID member, UUID campaign) {
    return count("memberId = ?1 and campaignId = ?2", member, campaign) > 0;
  }
}
