package org.gonghui.member.goods;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Deliveries, of one donation only.
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

  Slice<Delivery, UUID> list(UUID donation, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Delivery d where d.donationId = :donation and d.id > :after order by d.id",
                    Delivery.class)
                .setParameter("donation", donation)
                .setParameter("after", after),
        Delivery::id);
  }
}
