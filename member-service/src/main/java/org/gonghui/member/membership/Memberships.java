package org.gonghui.member.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// Memberships: a person's own, or those in a scope.
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {
  private static final String LIST =
      """
      select {m.*} from membership m
      where exists (select 1 from scope_closure c where c.descendant = m.organization_id and c.ancestor in (:tops))
        and (cast(:organization as uuid) is null or exists (
              select 1 from scope_closure o where o.descendant = m.organization_id and o.ancestor = :organization))
        and (cast(:form as text) is null or m.employment_form = :form)
        and (cast(:state as text) is null or m.state = :state)
        and (cast(:person as uuid) is null or m.person_id = :person)
        and m.id > :after
      order by m.id
      """;

  Optional<Membership> live(UUID person) {
    return find(
            "personId = ?1 and state in ?2",
            person,
            List.of(MembershipState.ACTIVE, MembershipState.SUSPENDED))
        .firstResultOptional();
  }

  Optional<Membership> of(UUID person, UUID id) {
    return find("id = ?1 and personId = ?2", id, person).firstResultOptional();
  }

  Optional<Membership> last(UUID person) {
    return find("personId = ?1 order by id desc", person).firstResultOptional();
  }

  /// The union of the live membership, or of the last one.
  Optional<UUID> unionOf(UUID person) {
    return session()
        .createNativeQuery(
            """
            select m.organization_id from membership m where m.person_id = :person
            order by m.state not in ('ACTIVE', 'SUSPENDED'), m.id desc limit 1
            """,
            UUID.class)
        .setParameter("person", person)
        .uniqueResultOptional();
  }

  /// Of each of these people the live membership, or the last one.
  List<Membership> current(Collection<UUID> people) {
    return EntityRows.query(
            session(),
            """
            select distinct on (m.person_id) {m.*} from membership m where m.person_id in (:people)
            order by m.person_id, m.state not in ('ACTIVE', 'SUSPENDED'), m.id desc
            """,
            Membership.class)
        .setParameter("people", people)
        .getResultList();
  }

  boolean isInScope(UUID person, Collection<UUID> tops) {
    return inScope(person, tops).isPresent();
  }

  /// Whether this one of a person's memberships is in the scope.
  boolean isInScope(UUID person, UUID membership, Collection<UUID> tops) {
    return !tops.isEmpty()
        && list(new MemberFilter(null, null, null, person), tops, Keyset.BEFORE_ALL)
            .getResultStream()
            .anyMatch(one -> one.id().equals(membership));
  }

  /// The first of a person's memberships that is in the scope.
  Optional<Membership> inScope(UUID person, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : list(new MemberFilter(null, null, null, person), tops, Keyset.BEFORE_ALL)
            .setMaxResults(1)
            .uniqueResultOptional();
  }

  Slice<Membership, UUID> list(MemberFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, after), Membership::id);
  }

  /// Those behind one, in the order in which they were made.
  List<Membership> after(MemberFilter filter, Collection<UUID> tops, UUID last, int most) {
    return tops.isEmpty()
        ? List.of()
        : list(filter, tops, last).setMaxResults(most).getResultList();
  }

  private SelectionQuery<Membership> list(MemberFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, Membership.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("form", filter.form())
        .setParameter("state", filter.state() == null ? null : filter.state().name())
        .setParameter("person", filter.person())
        .setParameter("after", after);
  }

  /// The next member number.
  String nextNumber() {
    return session()
        .createNativeQuery("select next_member_number()", String.class)
        .getSingleResult();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
