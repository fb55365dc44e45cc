package org.gonghui.member.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.Session;

/// Identity checks: a login's own, and those that a worker has to take further.
@ApplicationScoped
class IdentityChecks implements PanacheRepositoryBase<IdentityCheck, UUID> {
  private static final String CLAIM =
      """
      update identity_check set next_attempt_at = :until where id in (
        select id from identity_check where state = 'PENDING' and next_attempt_at <= :now and %s
        order by next_attempt_at limit :most for update skip locked)
      returning id
      """
          .formatted(
              OneByOne.notLeft(
                  "identity_check.id", IdentityWorker.QUESTION, IdentityWorker.DECISION));

  private static final String SWEEP =
      """
      update identity_check set name = null, id_number = null, phone = null, code = null
      where state = 'CODE_SENT' and code_expires_at < :before and phone is not null
      """;

  private static final String STARTS =
      """
      select startedAt from IdentityCheck
      where issuer = :issuer and subject = :subject and startedAt > :since
      order by startedAt desc
      """;

  /// Those of one login follow one another, so that the limit counts right.
  void lock(Login login) {
    session()
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended(:login, 1))", Object.class)
        .setParameter("login", login.issuer() + " " + login.subject())
        .getResultList();
  }

  /// When a login's checks began, the newest first.
  List<Instant> latestStarts(Login login, Instant since, int most) {
    return session()
        .createSelectionQuery(STARTS, Instant.class)
        .setParameter("issuer", login.issuer())
        .setParameter("subject", login.subject())
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<IdentityCheck> of(Login login, UUID id) {
    return find("id = ?1 and issuer = ?2 and subject = ?3", id, login.issuer(), login.subject())
        .firstResultOptional();
  }

  Optional<IdentityCheck> locked(Login login, UUID id) {
    return find("id = ?1 and issuer = ?2 and subject = ?3", id, login.issuer(), login.subject())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<IdentityCheck> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// The check of this login that waits for the authority, locked.
  Optional<IdentityCheck> lockedPending(Login login) {
    return find(
            "issuer = ?1 and subject = ?2 and state = ?3",
            login.issuer(),
            login.subject(),
            IdentityCheck.State.PENDING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Takes some that are due; other copies leave them alone until then.
  List<UUID> claim(Instant now, Instant until, int most) {
    return session()
        .createNativeQuery(CLAIM, UUID.class)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .setParameter("most", most)
        .getResultList();
  }

  /// Forgets what was entered and never confirmed.
  void sweep(Instant before) {
    session()
        .createNativeMutationQuery(SWEEP)
        .setParameter("before", Timestamp.from(before))
        .executeUpdate();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
