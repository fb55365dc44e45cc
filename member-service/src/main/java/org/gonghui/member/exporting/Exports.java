package org.gonghui.member.exporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.Session;

/// Exports: of who ordered them, or as a worker takes them.
@ApplicationScoped
class Exports implements PanacheRepositoryBase<Export, UUID> {
  private static final String CLAIM =
      """
      update export set state = 'RUNNING', epoch = epoch + 1, lease_until = :until, version = version + 1 where id = (
        select id from export
        where state = 'WAITING' or (state = 'RUNNING' and lease_until < :now)
        order by ordered_at limit 1 for update skip locked)
      returning {export.*}
      """;

  private static final String EXPIRE =
      """
      update export set state = 'EXPIRED', version = version + 1 where id in (
        select id from export where state = 'COMPLETED' and expires_at <= :now limit 100 for update skip locked)
      returning id
      """;

  /// Where the officer's scope is still what it was.
  Optional<Export> of(Orderer officer, UUID id) {
    return find(
            "id = ?1 and orderedIssuer = ?2 and orderedSubject = ?3",
            id,
            officer.issuer(),
            officer.subject())
        .firstResultOptional()
        .filter(export -> officer.organizations().containsAll(export.selection().tops()));
  }

  Optional<Export> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// Locks it, and sees what others did to it before.
  void lock(Export export) {
    getEntityManager().refresh(export, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Takes the oldest that waits, or one whose worker is gone.
  Optional<Export> claim(Instant now, Instant until) {
    return EntityRows.query(session(), CLAIM, Export.class)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .getResultStream()
        .findFirst();
  }

  /// @return those whose time is over
  List<UUID> expire(Instant now) {
    return session()
        .createNativeQuery(EXPIRE, UUID.class)
        .setParameter("now", Timestamp.from(now))
        .getResultList();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
