package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// Firms without a Workers' Home, in a scope (M7).
@ApplicationScoped
class MissingHomes {
  private static final String LIST =
      """
      select o.id, o.name, o.division_code, o.headcount from organization o
      where o.type = 'ENTERPRISE_UNION' and o.open and (o.headcount is null or o.headcount >= :least)
        and exists (select 1 from scope_closure c where c.descendant = o.id and c.ancestor in (:tops))
        and not exists (
          select 1 from station s where s.organization_id = o.id and s.kind = 'WORKERS_HOME' and s.state = 'OPEN')
        and o.id > :after
      order by o.id
      """;

  private final Session session;

  MissingHomes(Session session) {
    this.session = session;
  }

  /// Those whose people nobody has counted are among them, or the list would look shorter than it may be.
  ///
  /// @param least from how many people on
  Slice<MissingHome, UUID> list(int least, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset
            .<Tuple>read(after -> query(least, tops, after), row -> row.get("id", UUID.class))
            .map(MissingHomes::home);
  }

  private SelectionQuery<Tuple> query(int least, Collection<UUID> tops, UUID after) {
    return session
        .createNativeQuery(LIST, Tuple.class)
        .setParameter("least", least)
        .setParameter("tops", tops)
        .setParameter("after", after);
  }

  private static MissingHome home(Tuple row) {
    return new MissingHome(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("division_code", String.class),
        row.get("headcount", Integer.class));
  }
}
