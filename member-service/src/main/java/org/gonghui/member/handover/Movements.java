package org.gonghui.member.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Movements, of one allotment only.
@ApplicationScoped
class Movements implements PanacheRepositoryBase<GoodsMovement, UUID> {

  Slice<GoodsMovement, UUID> list(UUID allotment, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from GoodsMovement m where m.allotmentId = :allotment and m.id > :after order by m.id",
                    GoodsMovement.class)
                .setParameter("allotment", allotment)
                .setParameter("after", after),
        GoodsMovement::id);
  }
}
