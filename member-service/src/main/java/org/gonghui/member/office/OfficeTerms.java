package org.gonghui.member.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// Terms of office of unions in a scope.
@ApplicationScoped
class OfficeTerms implements PanacheRepositoryBase<OfficeTerm, UUID> {
  private static final String IN_SCOPE =
      """
      select {t.*} from office_term t
      where exists (select 1 from scope_closure c where c.descendant = t.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = t.organization_id and o.ancestor = :organization))
            and (cast(:of as uuid) is null or t.organization_id = :of)
            and (cast(:member as uuid) is null or t.member_id = :member)
            and (cast(:on as date) is null or (t.begins_on <= :on and t.last_day >= :on))
            and (cast(:before as date) is null or (t.begins_on <= :today and t.last_day >= :today and t.last_day < :before))
            and t.id > :after
          order by t.id
          """;

  /// Who enters offices of a union does so one after the other: two at once would wait for each other in a ring.
  void lock(UUID organization) {
    session()
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('office ' || :organization, 0))",
            Object.class)
        .setParameter("organization", organization.toString())
        .getResultList();
  }

  Optional<OfficeTerm> inScope(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and t.id = :id", OfficeTerm.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#inScope], locked until the transaction ends.
  Optional<OfficeTerm> locked(UUID id, Collection<UUID> tops) {
    var found = inScope(id, tops);
    found.ifPresent(term -> session().refresh(term, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<OfficeTerm, UUID> list(
      OfficeFilter filter, Collection<UUID> tops, LocalDate today, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, today, after), OfficeTerm::id);
  }

  private SelectionQuery<OfficeTerm> list(
      OfficeFilter filter, Collection<UUID> tops, LocalDate today, UUID after) {
    return EntityRows.query(session(), LIST, OfficeTerm.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("of", filter.of())
        .setParameter("member", filter.member())
        .setParameter("on", filter.on())
        .setParameter("before", filter.endsBefore())
        .setParameter("today", today)
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
