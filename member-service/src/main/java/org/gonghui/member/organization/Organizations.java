package org.gonghui.member.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Organisations, found in a scope only.
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<Organization, UUID> {
  private static final String BELOW =
      " exists (select 1 from scope_closure c where c.descendant = o.id and c.ancestor in (:tops))";

  private static final String LIST =
      """
      select {o.*} from organization o
      where %s
        and (cast(:ancestor as uuid) is null or exists (
              select 1 from scope_closure a where a.descendant = o.id and a.ancestor = :ancestor))
        and (cast(:type as text) is null or o.type = :type)
        and (cast(:name as text) is null or strpos(lower(o.name), lower(:name)) > 0)
        and (cast(:division as text) is null or o.division_code = :division)
        and o.id > :after
      order by o.id
      """
          .formatted(BELOW);

  private static final String CYCLE =
      """
      with recursive up(id) as (
        select p from organization o, unnest(o.industry_parent_ids || o.parent_id) p where o.id = :id
        union
        select p from up join organization o on o.id = up.id, unnest(o.industry_parent_ids || o.parent_id) p
      )
      select exists (select 1 from up where id = :id)
      """;

  private static final String OPEN =
      """
      select o.id, o.division_code, b.form is not null as takes_form
      from organization o
      left join branch b on b.organization_id = o.id and b.form = :form and b.division_code = o.division_code
      where o.open and o.division_code in (:divisions) and (b.form is not null or o.type = 'FEDERATION')
      order by o.id
      """;

  Optional<Organization> find(UUID id, Collection<UUID> tops) {
    return EntityRows.inScope(
        session(),
        "select {o.*} from organization o where o.id = :id and" + BELOW,
        Organization.class,
        id,
        tops);
  }

  /// All of these, whoever may see them: to be told of again.
  List<Organization> all(Set<UUID> ids) {
    return list("id in ?1", ids);
  }

  Slice<Organization, UUID> list(
      OrganizationFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, after), Organization::id);
  }

  /// Those behind one, in the order in which they were added.
  List<Organization> after(@Nullable UUID ancestor, Collection<UUID> tops, UUID last, int most) {
    var filter = new OrganizationFilter(ancestor, null, null, null);
    return tops.isEmpty()
        ? List.of()
        : list(filter, tops, last).setMaxResults(most).getResultList();
  }

  private SelectionQuery<Organization> list(
      OrganizationFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, Organization.class)
        .setParameter("tops", tops)
        .setParameter("ancestor", filter.ancestor())
        .setParameter("type", filter.type() == null ? null : filter.type().name())
        .setParameter("name", filter.name())
        .setParameter("division", filter.divisionCode())
        .setParameter("after", after);
  }

  boolean isBelow(UUID id, Collection<UUID> tops) {
    return !tops.isEmpty()
        && session()
            .createNativeQuery(
                "select exists (select 1 from organization o where o.id = :id and" + BELOW + ")",
                Boolean.class)
            .setParameter("id", id)
            .setParameter("tops", tops)
            .getSingleResult();
  }

  List<UUID> rootsEnteredBy(String author) {
    return session()
        .createQuery(
            "select o.id from Organization o where o.parentId is null and o.enteredBy = :author",
            UUID.class)
        .setParameter("author", author)
        .getResultList();
  }

  Optional<Organization> openByCreditCode(String creditCode) {
    return find("creditCode = ?1 and open", creditCode).firstResultOptional();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }

  /// Changes of the tree follow one another, so that two moves cannot close a ring together.
  void lockTree() {
    session()
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtext('organization_tree'))", Object.class)
        .getResultList();
  }

  /// Whether the organisation stands above itself now.
  boolean isInRing(UUID id) {
    return session()
        .createNativeQuery(CYCLE, Boolean.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /// Open unions that a person of this form could join in these divisions: branches of the form, and federations.
  List<OpenUnion> open(String form, List<String> divisions) {
    return session()
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
}
