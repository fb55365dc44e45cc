package org.gonghui.member.departure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Departures, of a member who is held.
@ApplicationScoped
class Departures implements PanacheRepositoryBase<Departure, UUID> {
  private static final String UNSETTLED =
      """
      select d.id from departure d where d.settled_at is null and d.declared_at <= :before and %s
      order by d.declared_at, d.id limit 100
      """
          .formatted(OneByOne.notLeft("d.id", DepartureSweep.WORKER));

  /// The last one that was not taken back.
  Optional<Departure> last(UUID member) {
    return find("memberId = ?1 and restoredAt is null order by id desc", member)
        .firstResultOptional();
  }

  /// Locked until the transaction ends.
  Optional<Departure> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// Those declared before, of which something may be left to give up.
  List<UUID> unsettled(Instant before) {
    return getSession()
        .createNativeQuery(UNSETTLED, UUID.class)
        .setParameter("before", before)
        .getResultList();
  }
}
