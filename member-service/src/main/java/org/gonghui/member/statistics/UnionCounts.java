package org.gonghui.member.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.member.organization.OrganizationType;
import org.hibernate.Session;

/// Counts unions by type, by one statement.
@ApplicationScoped
class UnionCounts {
  private static final String READ =
      """
      with part as (
        select f.organization_id, sum(f.unions) as unions, sum(f.workers) as workers, sum(f.members) as members,
          sum(f.cards) as cards, sum(f.unions_change) as change
        from (%s) f
        join scope_closure c on c.descendant = f.organization_id and c.ancestor = :organization and c.axis = 'AREA'
        group by f.organization_id
      ), collected as (
        select distinct a.ancestor as id
        from part p join scope_closure a on a.descendant = p.organization_id and a.axis = 'AREA'
        where p.members > 0
      ), line as (
        select o.type, sum(p.unions) as unions, sum(p.workers) as workers,
          count(*) filter (where p.unions > 0 and k.id is not null) as collected,
          sum(p.members) as members, sum(p.cards) as cards, sum(p.change) as change
        from part p join organization o on o.id = p.organization_id left join collected k on k.id = p.organization_id
        group by o.type
      )
      select n.as_of, coalesce(l.type, '') as type, cast(coalesce(l.unions, 0) as bigint) as unions,
        cast(coalesce(l.workers, 0) as bigint) as workers, cast(coalesce(l.collected, 0) as bigint) as collected,
        cast(coalesce(l.members, 0) as bigint) as members, cast(coalesce(l.cards, 0) as bigint) as cards,
        cast(coalesce(l.change, 0) as bigint) as change
      from (select statement_timestamp() as as_of) n left join line l on true
      order by l.type
      """
          .formatted(Facts.UP_TO_A_DAY);

  private final Session session;

  UnionCounts(Session session) {
    this.session = session;
  }

  UnionStatistics of(UUID organization, Period period) {
    var rows =
        session
            .createNativeQuery(READ, Tuple.class)
            .setParameter("organization", organization)
            .setParameter("from", period.changesFrom())
            .setParameter("to", period.lastDay())
            .getResultList();
    var changes = period.hasBeginning();
    var lines =
        rows.stream()
            .filter(row -> !row.get("type", String.class).isEmpty())
            .map(row -> line(row, changes))
            .toList();
    return new UnionStatistics(
        organization,
        period.from(),
        period.to(),
        rows.getFirst().get("as_of", Instant.class),
        lines,
        UnionStatistics.Line.total(lines, changes));
  }

  private static UnionStatistics.Line line(Tuple row, boolean changes) {
    return new UnionStatistics.Line(
        OrganizationType.valueOf(row.get("type", String.class)),
        row.get("unions", Long.class),
        row.get("workers", Long.class),
        row.get("collected", Long.class),
        row.get("members", Long.class),
        row.get("cards", Long.class),
        changes ? row.get("change", Long.class) : null);
  }
}
