package org.gonghui.assistance.cases;

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
import org.jspecify.annotations.Nullable;

/// Cases: a member's own, and those of members in the caller's scope. A case whose member's union has not arrived yet
/// becomes visible with it.
@ApplicationScoped
class ReliefCases implements PanacheRepositoryBase<ReliefCase, UUID> {
  private static final String ORGANIZATION =
      "coalesce(k.organization_id, (select r.organization_id from roster_member r where r.id = k.member_id))";

  private static final String IN_SCOPE =
      "exists (select 1 from scope_closure c where c.descendant = "
          + ORGANIZATION
          + " and c.ancestor = any(:organizations))";

  /// What a list is asked for; a null asks for all.
  record Filter(
      @Nullable String programme, @Nullable CaseState state, @Nullable UUID organization) {}

  long nextNumber() {
    return getSession()
        .createNativeQuery("select nextval('case_number')", Long.class)
        .getSingleResult();
  }

  Optional<ReliefCase> ownedBy(UUID memberId, UUID id) {
    return find("memberId = ?1 and id = ?2", memberId, id).firstResultOptional();
  }

  Slice<ReliefCase, UUID> ownedBy(UUID memberId, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from ReliefCase where memberId = :member and id > :after order by id",
                    ReliefCase.class)
                .setParameter("member", memberId)
                .setParameter("after", after),
        ReliefCase::id);
  }

  List<ReliefCase> allOwnedBy(UUID memberId) {
    return list("memberId = ?1 order by id", memberId);
  }

  Optional<ReliefCase> inScope(UUID id, Set<UUID> organizations) {
    return EntityRows.query(
            getSession(),
            "select {k.*} from relief_case k where k.id = :id and " + IN_SCOPE,
            ReliefCase.class)
        .setParameter("id", id)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }

  Slice<ReliefCase, UUID> list(Set<UUID> organizations, Filter filter, Keyset<UUID> keyset) {
    return keyset.read(after -> list(organizations, filter, after), ReliefCase::id);
  }

  private SelectionQuery<ReliefCase> list(Set<UUID> organizations, Filter filter, UUID after) {
    return EntityRows.query(
            getSession(),
            """
            select {k.*} from relief_case k where %s
              and (cast(:programme as text) is null or k.programme = cast(:programme as text))
              and (cast(:state as text) is null or k.state = cast(:state as text))
              and (cast(:organization as uuid) is null or exists (select 1 from scope_closure d
                where d.descendant = %s and d.ancestor = cast(:organization as uuid)))
              and k.id > :after
            order by k.id
            """
                .formatted(IN_SCOPE, ORGANIZATION),
            ReliefCase.class)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .setParameter("programme", filter.programme(), String.class)
        .setParameter("state", filter.state() == null ? null : filter.state().name(), String.class)
        .setParameter(
            "organization",
            filter.organization() == null ? null : filter.organization().toString(),
            String.class)
        .setParameter("after", after);
  }

  /// Another case of the same member and programme that was approved before its right was taken back, so that two may
  /// stand for one illness. It stands while the member is held.
  Optional<UUID> retractedBeside(ReliefCase relief) {
    return find(
            "memberId = ?1 and programme = ?2 and id <> ?3 and underReview is not null order by id",
            relief.memberId(),
            relief.programme(),
            relief.id())
        .firstResultOptional()
        .map(ReliefCase::id);
  }

  /// Other cases of the same member and programme, the oldest first.
  List<ReliefCase> beside(ReliefCase relief) {
    return list(
        "memberId = ?1 and programme = ?2 and id <> ?3 order by id",
        relief.memberId(),
        relief.programme(),
        relief.id());
  }

  /// The members whose cases these are.
  List<UUID> ownersOf(Collection<UUID> ids) {
    return getSession()
        .createNativeQuery("select member_id from relief_case where id = any(:ids)", UUID.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }

  /// Locks the row and reads it anew.
  ReliefCase locked(ReliefCase relief) {
    getSession().refresh(relief, LockModeType.PESSIMISTIC_WRITE);
    return relief;
  }

  /// The case that a payment or an entitlement names, locked.
  Optional<ReliefCase> locked(UUID id) {
    return find("id = ?1", id).firstResultOptional().map(this::locked);
  }

  /// The rights of a member who was merged are the survivor's.
  ///
  /// @return their ids
  List<UUID> handOver(UUID merged, UUID survivor) {
    return getSession()
        .createNativeQuery(
            """
            update relief_case set member_id = :survivor, version = version + 1
            where member_id = :merged returning id
            """,
            UUID.class)
        .setParameter("survivor", survivor)
        .setParameter("merged", merged)
        .getResultList();
  }
}
