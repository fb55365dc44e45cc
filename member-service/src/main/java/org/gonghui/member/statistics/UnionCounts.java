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
        select c.descendant as id, sum(f.unions) as unions, sum(f.workers) as workers, sum(f.members) as members,
          sum(f.cards) as cards, sum(f.unions_change) as change
        from (%s) f join scope_closure c on c.descendant = f.organization_id
        where c.ancestor = :organization and c.axis = 'AREA'
        group by c.descendant
      ), own as (
        select id, unions, workers, members, cards, change, members > 0 as collected from part
        union all
        select e.parent, -p.unions, -p.workers, -p.members, -p.cards, -p.change, false
        from part p join scope_edge e on e.child = p.id and e.axis = 'AREA'
        where p.id <> :organization
      ), each_one as (
        select id, sum(unions) as unions, sum(workers) as workers, sum(members) as members, sum(cards) as cards,
          sum(change) as change, bool_or(collected) as collected
        from own
        group by id
      ), line as (
        select o.type, sum(w.unions) as unions, sum(w.workers) as workers,
          count(*) filter (where w.unions > 0 and w.collected) as collected,
          sum(w.members) as members, sum(w.cards) as cards, sum(w.change) as change
        from each_one w join organization o on o.id = w.id
        group by o.type
      )
      select n.as_of, coalesce(l.type, '') as type, cast(coalesce(l.unions, 0) as bigint) as unions,
        cast(coalesce(l.workers, 0) as bigint) as workers, cast(coalesce(l.collected, 0) as bigint) as collected,
        cast(coalesce(l.members, 0) as bigint) as members, cast(coalesce(l.cards, 0) as bigint) as cards,
        cast(coalesce(l.change, 0) as bigint) as change
      from (select statement_timestamp() as as_of) n left join line l on true
      order by l.type
      """
          .formatted(FactsSql.UP_TO_A_DAY);

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
