package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Which open union takes people in: by employer, by place and form, or in the place of one that was closed.
@ApplicationScoped
class OpenUnions {
  /// A branch takes its form in at each of its places, a federation whoever works in its division or where else it serves.
  private static final String OPEN =
      """
      select o.id, b.division_code, true as takes_form
      from branch b join organization o on o.id = b.organization_id
      where o.open and b.form = :form and b.division_code in (:divisions)
      union
      select o.id, o.division_code, false
      from organization o where o.open and o.type = 'FEDERATION' and o.division_code in (:divisions)
      union
      select o.id, a.division_code, false
      from service_area a join organization o on o.id = a.organization_id
      where o.open and o.type = 'FEDERATION' and a.division_code in (:divisions)
      order by 1, 2
      """;

  private static final String OPEN_END =
      """
      with recursive heir(id, open, merged_into) as (
        select id, open, merged_into from organization where id = :id
        union
        select o.id, o.open, o.merged_into from heir h join organization o on o.id = h.merged_into)
      select id from heir where open
      """;

  private static final String OF_EMPLOYER =
      """
      select id from organization
      where credit_code = :code and (open or merged_into is not null)
      order by open desc, entered_at desc, id desc limit 1
      """;

  private static final String WITHOUT_HEIR =
      """
      with recursive heir(first, id, open, merged_into) as (
        select id, id, open, merged_into from organization where id in (:unions)
        union
        select h.first, o.id, o.open, o.merged_into from heir h join organization o on o.id = h.merged_into)
      select first from heir group by first having not bool_or(open)
      """;

  private static final String AMONG_BELOW =
      "select c.descendant from scope_closure c where c.descendant in (:unions) and c.ancestor = :ancestor";

  private final Session session;

  OpenUnions(Session session) {
    this.session = session;
  }

  /// The open union of this employer, or the open one that its last union was merged into in the end.
  Optional<UUID> ofEmployer(String creditCode) {
    return session
        .createNativeQuery(OF_EMPLOYER, UUID.class)
        .setParameter("code", creditCode)
        .getResultStream()
        .findFirst()
        .flatMap(this::end);
  }

  /// A union while it is open, else the open one that it was merged into in the end.
  Optional<UUID> end(UUID id) {
    return session
        .createNativeQuery(OPEN_END, UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /// Of these unions those that are closed and have no open one in their place.
  Set<UUID> withoutHeir(Collection<UUID> unions) {
    return unions.isEmpty()
        ? Set.of()
        : Set.copyOf(
            session
                .createNativeQuery(WITHOUT_HEIR, UUID.class)
                .setParameter("unions", unions)
                .getResultList());
  }

  /// Open unions that a person of this form could join in these divisions: branches of the form, and federations.
  List<OpenUnion> of(String form, List<String> divisions) {
    return session
        .createNativeQuery(OPEN, Tuple.class)
        .setParameter("form", form)
        .setParameter("divisions", divisions)
        .getResultStream()
        .map(row ->
            new OpenUnion(
                row.get("id", UUID.class),
                row.get("division_code", String.class),
                row.get("takes_form", Boolean.class)))
        .toList();
  }

  Set<UUID> below(UUID ancestor, Collection<UUID> unions) {
    return unions.isEmpty()
        ? Set.of()
        : Set.copyOf(
            session
                .createNativeQuery(AMONG_BELOW, UUID.class)
                .setParameter("unions", unions)
                .setParameter("ancestor", ancestor)
                .getResultList());
  }
}
