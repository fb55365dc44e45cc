package org.gonghui.member.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Draws. Everybody may see each of them.
@ApplicationScoped
class Draws implements PanacheRepositoryBase<Draw, UUID> {
  private static final String AT_WORK =
      due("d.state <> 'CLOSED' and (d.state <> 'OPEN' or d.closes_at <= :now)");

  private static final String AWAITING = due("d.state = 'CLOSED' and d.round_due_at <= :now");

  private static String due(String condition) {
    return """
    select d.item_id from draw d
    where not d.settled and d.state <> 'CALLED_OFF' and %s and %s
    order by d.round_due_at, d.item_id
    """
        .formatted(condition, OneByOne.notLeft("d.item_id", DrawSweep.WORKER));
  }

  Optional<Draw> known(UUID item) {
    return find("itemId", item).firstResultOptional();
  }

  /// Nobody closes it until the transaction ends.
  Optional<Draw> shared(UUID item) {
    return find("itemId", item).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
  }

  /// Nobody takes it further, enters or leaves until the transaction ends.
  Optional<Draw> locked(UUID item) {
    return find("itemId", item).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  List<Draw> lockedOf(UUID event) {
    return find("eventId = ?1 order by itemId", event)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// Items whose draws can be taken further now, without asking anybody.
  List<UUID> atWork(Instant now) {
    return items(AT_WORK, now);
  }

  /// Items whose draws wait for a round that should be spoken by now.
  List<UUID> awaiting(Instant now) {
    return items(AWAITING, now);
  }

  private List<UUID> items(String query, Instant now) {
    return getSession()
        .createNativeQuery(query, UUID.class)
        .setParameter("now", now)
        .getResultList();
  }
}
