package org.gonghui.member.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Changes: a member's own, or those of members in a scope that wait for an officer or did.
@ApplicationScoped
class ProfileChanges implements PanacheRepositoryBase<ProfileChange, UUID> {
  private static final String LIST =
      """
      select {p.*} from profile_change p
      where p.state <> 'CODE_SENT' and exists (
          select 1 from membership m join scope_closure c on c.descendant = m.organization_id
          where m.person_id = p.member_id and m.state in ('ACTIVE', 'SUSPENDED') and c.ancestor in (:tops))
        and (cast(:state as text) is null or p.state = :state)
        and (cast(:id as uuid) is null or p.id = :id)
        and p.id > :after
      order by p.id
      """;

  Optional<ProfileChange> inScope(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : list(tops, null, id, Keyset.BEFORE_ALL).uniqueResultOptional();
  }

  Slice<ProfileChange, UUID> list(
      Collection<UUID> tops, @Nullable ChangeState state, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(tops, state, null, after), ProfileChange::id);
  }

  private SelectionQuery<ProfileChange> list(
      Collection<UUID> tops, @Nullable ChangeState state, @Nullable UUID id, UUID after) {
    return EntityRows.query(getSession(), LIST, ProfileChange.class)
        .setParameter("tops", tops)
        .setParameter("state", state == null ? null : state.name())
        .setParameter("id", id)
        .setParameter("after", after);
  }

  Optional<ProfileChange> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  /// The last one first.
  Slice<ProfileChange, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        before ->
            getSession()
                .createSelectionQuery(
                    "from ProfileChange p where p.memberId = :member and p.id < :before order by p.id desc",
                    ProfileChange.class)
                .setParameter("member", member)
                .setParameter("before", before),
        ProfileChange::id);
  }

  /// The one that is open, of a member who is held.
  Optional<ProfileChange> open(UUID member) {
    return find(
            "memberId = ?1 and state in ?2",
            member,
            List.of(ChangeState.CODE_SENT, ChangeState.OPEN))
        .firstResultOptional();
  }

  /// When a member asked for changes of a phone lately, the last one first.
  List<Instant> phonesAskedFor(UUID member, Instant since, int most) {
    return getSession()
        .createSelectionQuery(
            "select p.askedAt from ProfileChange p where p.memberId = :member and p.kind = :kind"
                + " and p.askedAt > :since order by p.askedAt desc",
            Instant.class)
        .setParameter("member", member)
        .setParameter("kind", ChangeKind.PHONE)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /// Reads it again, under the lock of the member.
  void lock(ProfileChange change) {
    getEntityManager().refresh(change, LockModeType.PESSIMISTIC_WRITE);
  }
}
