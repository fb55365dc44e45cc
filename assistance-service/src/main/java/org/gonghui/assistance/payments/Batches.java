package org.gonghui.assistance.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;

/// Batches, found in the caller's scope.
@ApplicationScoped
class Batches implements PanacheRepositoryBase<PaymentBatch, UUID> {

  Optional<PaymentBatch> inScope(UUID id, Set<UUID> organizations) {
    return EntityRows.query(
            getSession(),
            """
            select {b.*} from payment_batch b join fund f on f.id = b.fund_id
            where b.id = :id and exists (select 1 from scope_closure c
              where c.descendant = f.organization_id and c.ancestor = any(:organizations))
            """,
            PaymentBatch.class)
        .setParameter("id", id)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }

  PaymentBatch locked(PaymentBatch batch) {
    getSession().refresh(batch, LockModeType.PESSIMISTIC_WRITE);
    return batch;
  }

  Optional<PaymentBatch> named(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }

  /// Raises the version: what the batch holds has changed.
  void changed(PaymentBatch batch) {
    getSession().lock(batch, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }
}
