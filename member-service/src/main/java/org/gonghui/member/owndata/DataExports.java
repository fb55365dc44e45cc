package org.gonghui.member.owndata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Exports, of one person only.
@ApplicationScoped
class DataExports implements PanacheRepositoryBase<DataExport, UUID> {
  private static final String QUEUED =
      "select e.id from data_export e where e.state = 'QUEUED' and %s order by e.asked_at, e.id limit 20"
          .formatted(OneByOne.notLeft("e.id", DataExportWorker.WORKER));

  private static final String ENDED =
      "select e.id from data_export e where e.state = 'READY' and e.expires_at <= :now order by e.expires_at limit 100";

  Optional<DataExport> of(UUID person, UUID id) {
    return find("id = ?1 and personId = ?2", id, person).firstResultOptional();
  }

  Optional<DataExport> of(UUID person, LocalDate day) {
    return find("personId = ?1 and askedOn = ?2", person, day).firstResultOptional();
  }

  /// Locked until the transaction ends: of two copies the second finds it done.
  Optional<DataExport> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  List<UUID> queued() {
    return getSession().createNativeQuery(QUEUED, UUID.class).getResultList();
  }

  /// Those whose file is to be removed.
  List<UUID> ended(Instant now) {
    return getSession()
        .createNativeQuery(ENDED, UUID.class)
        .setParameter("now", now)
        .getResultList();
  }
}
