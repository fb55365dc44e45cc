package org.gonghui.member.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.Session;

/// Imports, in a scope or as a worker takes them.
@ApplicationScoped
class MemberImports implements PanacheRepositoryBase<MemberImport, UUID> {
  private static final String IN_SCOPE =
      """
      select {i.*} from member_import i
      where i.id = :id and i.state <> 'UPLOADING' and exists (
        select 1 from scope_closure c where c.descendant = i.organization_id and c.ancestor in (:tops))
      """;

  private static final String CLAIM =
      """
      update member_import i set state = 'RUNNING', epoch = epoch + 1, lease_until = :until, version = version + 1 where id = (
        select id from member_import
        where state = 'RECEIVED' or (state = 'RUNNING' and lease_until < :now)
        order by received_at limit 1 for update skip locked)
      returning {i.*}
      """;

  private static final String FORGET =
      """
      with gone as (delete from member_import where state = 'UPLOADING' and received_at < :before returning id)
      delete from member_import_chunk where import_id in (select id from gone)
      """;

  Optional<MemberImport> inScope(Collection<UUID> tops, UUID id) {
    return EntityRows.inScope(session(), IN_SCOPE, MemberImport.class, id, tops);
  }

  Optional<MemberImport> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// Locks it, and sees what others did to it before.
  void lock(MemberImport list) {
    getEntityManager().refresh(list, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Takes the oldest that waits, or one whose worker is gone.
  Optional<MemberImport> claim(Instant now, Instant until) {
    return EntityRows.query(session(), CLAIM, MemberImport.class)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .getResultStream()
        .findFirst();
  }

  /// Whoever has taken it since keeps it.
  void renew(UUID id, long epoch, Instant until) {
    update(
        "leaseUntil = ?1 where id = ?2 and epoch = ?3 and state = ?4",
        until,
        id,
        epoch,
        ImportState.RUNNING);
  }

  void forgetUploads(Instant before) {
    session()
        .createNativeMutationQuery(FORGET)
        .setParameter("before", Timestamp.from(before))
        .executeUpdate();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
