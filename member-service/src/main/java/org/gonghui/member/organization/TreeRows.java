package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.Session;

/// The tree of unions as rows: who holds what, and who stands above whom.
@ApplicationScoped
class TreeRows {
  private static final String CYCLE =
      """
      with recursive up(id) as (
        select p from organization o, unnest(o.industry_parent_ids || o.parent_id) p where o.id = :id
        union
        select p from up join organization o on o.id = up.id, unnest(o.industry_parent_ids || o.parent_id) p
      )
      select exists (select 1 from up where id = :id)
      """;

  private static final String HOLD_OPEN =
      "select id from organization where id in (:ids) and open order by id for share";

  private static final String HOLD =
      "select id from organization where id in (:ids) order by id for no key update";

  private static final String ABOVE =
      "select distinct ancestor from scope_closure where descendant = :id";

  private static final String TAKING_IN =
      "select exists (select 1 from reorganization where (members_to = :id or unions_to = :id) and state = 'RUNNING')";

  private static final String CLOSING_ABOVE =
      """
      select exists (
        select 1 from scope_closure c join organization o on o.id = c.ancestor
        where c.descendant = :id and o.closing)
      """;

  private static final String MEMBERS =
      "select count(*) from membership where organization_id = :id and state in ('ACTIVE', 'SUSPENDED')";

  private final Session session;

  TreeRows(Session session) {
    this.session = session;
  }

  /// Changes of the tree follow one another, so that two moves cannot close a ring together.
  void lock() {
    session
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtext('organization_tree'))", Object.class)
        .getResultList();
  }

  /// Unions are founded beside one another, and none while the tree changes.
  void lockForFounding() {
    session
        .createNativeQuery(
            "select pg_advisory_xact_lock_shared(hashtext('organization_tree'))", Object.class)
        .getResultList();
  }

  /// Whether the organisation stands above itself now.
  boolean isInRing(UUID id) {
    return session.createNativeQuery(CYCLE, Boolean.class).setParameter("id", id).getSingleResult();
  }

  /// Of these unions the open ones, which stay open until the transaction ends.
  Set<UUID> holdOpen(Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(hold(HOLD_OPEN, ids));
  }

  /// Holds what a decision changes, in the order in which everybody holds several.
  void hold(Collection<UUID> ids) {
    var _ = hold(HOLD, ids);
  }

  private Collection<UUID> hold(String query, Collection<UUID> ids) {
    return session.createNativeQuery(query, UUID.class).setParameter("ids", ids).getResultList();
  }

  /// Itself and all above it, by area and by industry.
  Set<UUID> above(UUID id) {
    return Set.copyOf(
        session.createNativeQuery(ABOVE, UUID.class).setParameter("id", id).getResultList());
  }

  /// Whether no union above this one is being closed.
  boolean isOpenAbove(UUID id) {
    return !session
        .createNativeQuery(CLOSING_ABOVE, Boolean.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /// Live memberships in the union itself.
  long members(UUID id) {
    return session.createNativeQuery(MEMBERS, Long.class).setParameter("id", id).getSingleResult();
  }

  /// A union that members or unions of another are on their way to is not closed.
  void requireNobodyComing(UUID id) {
    if (session
        .createNativeQuery(TAKING_IN, Boolean.class)
        .setParameter("id", id)
        .getSingleResult()) {
      throw new Refusal(MemberProblem.MEMBERS_ARE_COMING);
    }
  }
}
