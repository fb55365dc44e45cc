package org.gonghui.member.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

  private static final String BELOW_BY_AREA =
      "parentId = ?1 and (lifetime.open or lifetime.closing) order by id";

  private static final String BY_INDUSTRY =
      """
      select {o.*} from organization o
      where o.industry_parent_ids @> array[cast(:id as uuid)] and (o.open or o.closing)
      order by o.id
      """;

  private static final String LEFT =
      """
      select count(*) from organization o
      where (o.parent_id = :id or o.industry_parent_ids @> array[cast(:id as uuid)]) and (o.open or o.closing)
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

  OrganizationType type(UUID id) {
    return session()
        .createQuery("select o.type from Organization o where o.id = :id", OrganizationType.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /// Some of [#below].
  List<Organization> below(UUID id, int most) {
    return find(BELOW_BY_AREA, id).range(0, most - 1).list();
  }

  /// Unions right below this one by area that are not gone, whoever may see them: they go where it is decided.
  List<Organization> below(UUID id) {
    return list(BELOW_BY_AREA, id);
  }

  /// Some of [#ofIndustry].
  List<Organization> ofIndustry(UUID id, int most) {
    return byIndustry(id).setMaxResults(most).getResultList();
  }

  /// Those right below this one by area or by industry that are not gone.
  long countLeft(UUID id) {
    return session().createNativeQuery(LEFT, Long.class).setParameter("id", id).getSingleResult();
  }

  /// Unions that belong to this industry federation and are not gone, whoever may see them.
  List<Organization> ofIndustry(UUID id) {
    return byIndustry(id).getResultList();
  }

  private SelectionQuery<Organization> byIndustry(UUID id) {
    return EntityRows.query(session(), BY_INDUSTRY, Organization.class).setParameter("id", id);
  }

  Optional<Organization> stillOpen(UUID id) {
    return find("id = ?1 and lifetime.open", id).firstResultOptional();
  }

  /// The union whose last member has left it.
  Optional<Organization> emptied(UUID id) {
    return find("id = ?1 and lifetime.closing", id).firstResultOptional();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
