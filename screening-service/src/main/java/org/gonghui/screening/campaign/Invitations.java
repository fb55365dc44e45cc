package org.gonghui.screening.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
  private static final String IN_SCOPE =
      """
      exists (select 1 from scope_closure c where c.descendant = x.organization_id and c.ancestor = any(:scope))
      """;

  Slice<Invitation, UUID> ofMember(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Invitation where memberId = :member and id > :after order by id",
                    Invitation.class)
                .setParameter("member", member)
                .setParameter("after", after),
        Invitation::id);
  }

  Slice<Invitation, UUID> page(Set<UUID> scope, InvitationFilter filter, Keyset<UUID> keyset) {
    return keyset.read(after -> list(scope, filter, after), Invitation::id);
  }

  private SelectionQuery<Invitation> list(Set<UUID> scope, InvitationFilter filter, UUID after) {
    return EntityRows.query(
            getSession(),
            """
            select {x.*} from invitation x
            where x.id > :after
              and (cast(:campaign as uuid) is null or x.campaign_id = cast(:campaign as uuid))
              and (cast(:organization as uuid) is null or exists (select 1 from scope_closure c
                where c.descendant = x.organization_id and c.ancestor = cast(:organization as uuid)))
              and (:state = '' or x.state = :state) and
            """
                + IN_SCOPE
                + " order by x.id",
            Invitation.class)
        .setParameter("after", after)
        .setParameter("campaign", filter.campaign().map(UUID::toString).orElse(null), String.class)
        .setParameter(
            "organization", filter.organization().map(UUID::toString).orElse(null), String.class)
        .setParameter("state", filter.state().map(Enum::name).orElse(""))
        .setParameter("scope", scope.toArray(UUID[]::new));
  }

  /// Which of these an officer may act on.
  Set<UUID> inScope(Collection<UUID> ids, Set<UUID> scope) {
    return Set.copyOf(
        getSession()
            .createNativeQuery(
                "select x.id from invitation x where x.id = any(:ids) and " + IN_SCOPE, UUID.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .setParameter("scope", scope.toArray(UUID[]::new))
            .getResultStream()
            .toList());
  }

  /// Locked in the order of their ids, so that two calls never wait for each other.
  List<Invitation> locked(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  Optional<Invitation> lockedOf(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Has the whole audience of these campaigns gone through. Where that is under way it goes on, and comes again.
  void sweep(Collection<UUID> campaigns) {
    getSession()
        .createNativeMutationQuery(
            """
            insert into campaign_sweep (campaign_id, reached) select id, :start from unnest(:campaigns) as t(id) order by id
            on conflict (campaign_id) do update set again = campaign_sweep.again or campaign_sweep.reached <> excluded.reached
            """)
        .setParameter("start", Keyset.BEFORE_ALL)
        .setParameter("campaigns", campaigns.toArray(UUID[]::new))
        .executeUpdate();
  }
}
