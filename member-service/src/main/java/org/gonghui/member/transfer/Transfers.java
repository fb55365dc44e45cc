package org.gonghui.member.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Transfers: a member's own, or those from or to a union in a scope.
@ApplicationScoped
class Transfers implements PanacheRepositoryBase<Transfer, UUID> {
  private static final String LIST =
      """
      select {t.*} from transfer t
      where exists (
          select 1 from scope_closure c where c.descendant in (t.from_id, t.to_id) and c.ancestor in (:tops))
        and (cast(:state as text) is null or t.state = :state)
        and (cast(:id as uuid) is null or t.id = :id)
        and t.id > :after
      order by t.id
      """;

  private static final String DUE =
      """
      select t.id from transfer t where t.state = 'ACCEPTED' and t.on_day <= :today and %s
      order by t.on_day, t.id limit 100
      """
          .formatted(OneByOne.notLeft("t.id", TransferSweep.WORKER));

  Optional<Transfer> inScope(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : list(tops, null, id, Keyset.BEFORE_ALL).uniqueResultOptional();
  }

  Slice<Transfer, UUID> list(
      Collection<UUID> tops, @Nullable TransferState state, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(tops, state, null, after), Transfer::id);
  }

  private SelectionQuery<Transfer> list(
      Collection<UUID> tops, @Nullable TransferState state, @Nullable UUID id, UUID after) {
    return EntityRows.query(getSession(), LIST, Transfer.class)
        .setParameter("tops", tops)
        .setParameter("state", state == null ? null : state.name())
        .setParameter("id", id)
        .setParameter("after", after);
  }

  Optional<Transfer> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  /// The last one first.
  Slice<Transfer, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        before ->
            getSession()
                .createSelectionQuery(
                    "from Transfer t where t.memberId = :member and t.id < :before order by t.id desc",
                    Transfer.class)
                .setParameter("member", member)
                .setParameter("before", before),
        Transfer::id);
  }

  /// The one that is open, of a member who is held.
  Optional<Transfer> open(UUID member) {
    return find(
            "memberId = ?1 and state in ?2",
            member,
            List.of(TransferState.OFFERED, TransferState.ACCEPTED))
        .firstResultOptional();
  }

  Optional<Transfer> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// Reads it again, under the lock of the member.
  void lock(Transfer transfer) {
    getEntityManager().refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Accepted ones whose day has come.
  List<UUID> due(LocalDate today) {
    return getSession()
        .createNativeQuery(DUE, UUID.class)
        .setParameter("today", today)
        .getResultList();
  }
}
