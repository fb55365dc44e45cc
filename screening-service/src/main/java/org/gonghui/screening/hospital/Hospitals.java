package org.gonghui.screening.hospital;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
  List<Hospital> page(String division, UUID after, int rows) {
    return find("divisionCode like ?1 and id > ?2 order by id", division + "%", after)
        .range(0, rows - 1)
        .list();
  }
}
