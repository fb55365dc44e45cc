package org.gonghui.screening.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Results implements PanacheRepositoryBase<ScreeningResult, UUID> {

  Optional<ScreeningResult> ofHospital(UUID hospital, UUID id) {
    return find("hospitalId = ?1 and id = ?2", hospital, id).firstResultOptional();
  }

  /// The appointment that a result speaks of; never changes.
  Optional<UUID> appointmentOf(UUID hospital, UUID id) {
    return find(
            "select appointmentId from ScreeningResult where hospitalId = ?1 and id = ?2",
            hospital,
            id)
        .project(UUID.class)
        .firstResultOptional();
  }

  Optional<ScreeningResult> locked(UUID hospital, UUID id) {
    return find("hospitalId = ?1 and id = ?2", hospital, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Of appointments that were found in the hospital's scope before.
  List<ScreeningResult> standing(Collection<UUID> appointments) {
    return list("appointmentId in ?1 and retracted = false", appointments);
  }
}
