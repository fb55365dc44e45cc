package org.gonghui.member.offline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Codes that were shown where there is no network, by their ids.
@ApplicationScoped
class OfflineCodes implements PanacheRepositoryBase<OfflineCode, UUID> {
  // locked in the order of ids, as who settles does
  private static final String DIE =
      """
      update offline_code o set died_at = :now, version = version + 1
      from (
        select id from offline_code
        where card_id = :card and died_at is null and expires_at > :now order by id for no key update) alive
      where o.id = alive.id
      """;

  /// Locked until the transaction ends, in the order of their ids.
  Map<UUID, OfflineCode> locked(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(Collectors.toMap(OfflineCode::id, Function.identity()));
  }

  /// What is alive of a card is no good from now on.
  void die(UUID card, Instant now) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(DIE)
        .setParameter("card", card)
        .setParameter("now", now)
        .executeUpdate();
  }

  void forget(Instant expiredBefore) {
    delete("expiresAt < ?1", expiredBefore);
  }
}
