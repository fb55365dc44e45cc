package org.gonghui.screening.hospital;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Hospitals belong to no union: whoever may read them reads all.
@ApplicationScoped
class Hospitals implements PanacheRepositoryBase<Hospital, UUID> {
  Optional<Hospital> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  Optional<Hospital> toChange(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// @param division code or the beginning of one; empty for all
  Slice<Hospital, UUID> page(String division, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Hospital where divisionCode like :division and id > :after order by id",
                    Hospital.class)
                .setParameter("division", division + "%")
                .setParameter("after", after),
        Hospital::id);
  }
}
