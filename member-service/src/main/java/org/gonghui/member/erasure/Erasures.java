package org.gonghui.member.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Erasures, of one person only.
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {
  private static final String DUE =
      """
      select e.id from erasure e where e.state = 'ASKED' and e.due_at <= :now and %s
      order by e.due_at, e.id limit 100
      """
          .formatted(OneByOne.notLeft("e.id", ErasureSweep.WORKER));

  /// The last one.
  Optional<Erasure> last(UUID person) {
    return find("personId = ?1 order by id desc", person).firstResultOptional();
  }

  Optional<Erasure> open(UUID person) {
    return find("personId = ?1 and state = ?2", person, ErasureState.ASKED).firstResultOptional();
  }

  Optional<Erasure> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// Reads it again, under the lock of the person.
  void lock(Erasure erasure) {
    getEntityManager().refresh(erasure, LockModeType.PESSIMISTIC_WRITE);
  }

  List<UUID> due(Instant now) {
    return getSession().createNativeQuery(DUE, UUID.class).setParameter("now", now).getResultList();
  }
}
