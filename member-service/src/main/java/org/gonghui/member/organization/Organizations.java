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

  Optional<Organization> find(UUID id, Collection<UUID> tops) {
    return EntityRows.inScope(
        session(),
        "select {o.*} from organization o where o.id = :id and" + BELOW,
        Organization.class,
        id,
        tops);
  }

  String name(UUID id) {
    return session()
        .createQuery("select o.name from Organization o where o.id = :id", String.class)
        .setParameter("id", id)
        .getSingleResult();
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

  /// The open union of this employer, or the open one that its last union was merged into in the end.
  Optional<UUID> ofEmployer(String creditCode) {
    return find(
            "creditCode = ?1 and (open or mergedInto is not null) order by open desc, enteredAt desc, id desc",
            creditCode)
        .firstResultOptional()
        .flatMap(union -> openEnd(union.id()));
  }

  /// A union while it is open, else the open one that it was merged into in the end.
  Optional<UUID> openEnd(UUID id) {
    return session()
        .createNativeQuery(OPEN_END, UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  OrganizationType type(UUID id) {
    return session()
        .createQuery("select o.type from Organization o where o.id = :id", OrganizationType.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /// Unions right below this one by area that are not gone, whoever may see them: they go where it is decided.
  List<Organization> below(UUID id) {
    return list("parentId = ?1 and (open or closing) order by id", id);
  }

  /// Unions that belong to this industry federation and are not gone, whoever may see them.
  List<Organization> ofIndustry(UUID id) {
    return EntityRows.query(
            session(),
            "select {o.*} from organization o where o.industry_parent_ids @> array[cast(:id as uuid)] and (o.open or o.closing) order by o.id",
            Organization.class)
        .setParameter("id", id)
        .getResultList();
  }

  Optional<Organization> stillOpen(UUID id) {
    return find("id = ?1 and open", id).firstResultOptional();
  }

  /// The union whose last member has left it.
  Optional<Organization> emptied(UUID id) {
    return find("id = ?1 and closing", id).firstResultOptional();
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

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
