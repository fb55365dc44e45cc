package org.gonghui.member.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Stations: those in a scope, or those that everybody may see.
@ApplicationScoped
class Stations implements PanacheRepositoryBase<Station, UUID> {
  private static final String IN_SCOPE =
      """
      select {s.*} from station s
      where exists (select 1 from scope_closure c where c.descendant = s.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = s.organization_id and o.ancestor = :organization))
            and (cast(:kind as text) is null or s.kind = :kind)
            and (cast(:state as text) is null or s.state = :state)
            and (cast(:division as text) is null or s.division_code = :division)
            and s.id > :after
          order by s.id
          """;

  private static final String SERVED =
      """
      select exists (
        select 1 from station s join partner p on p.id = :partner
        where s.id = :id and (p.organization_id is null or exists (
          select 1 from scope_closure c
          where (c.descendant, c.ancestor) in (
            (s.organization_id, p.organization_id), (p.organization_id, s.organization_id)))))
      """;

  boolean isOpen(UUID id) {
    return count("id = ?1 and state = ?2", id, Station.State.OPEN) > 0;
  }

  boolean isServedBy(UUID id, UUID partner) {
    return session()
        .createNativeQuery(SERVED, Boolean.class)
        .setParameter("id", id)
        .setParameter("partner", partner)
        .getSingleResult();
  }

  Optional<Station> find(UUID id, Collection<UUID> tops) {
    return EntityRows.inScope(session(), IN_SCOPE + " and s.id = :id", Station.class, id, tops);
  }

  /// As [#find], locked until the transaction ends: who decides on it sees what was decided before.
  Optional<Station> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(station -> session().refresh(station, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  /// One that everybody may see; until the transaction ends it stays as it is.
  Optional<Station> held(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
  }

  Slice<Station, UUID> list(StationFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> list(filter, tops, after), Station::id);
  }

  private SelectionQuery<Station> list(StationFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), LIST, Station.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("kind", name(filter.kind()))
        .setParameter("state", name(filter.state()))
        .setParameter("division", filter.divisionCode())
        .setParameter("after", after);
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
