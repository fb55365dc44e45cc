package org.gonghui.member.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.member.statistics.StatisticsCheck.Difference;
import org.gonghui.member.statistics.StatisticsCheck.Thing;
import org.gonghui.member.statistics.StatisticsCheck.Total;
import org.hibernate.Session;

/// Counts the records themselves and compares, by one statement and so in one snapshot: the counters with what is not folded
/// yet, the days with the same, and what there is.
@ApplicationScoped
class Recount {
  static final String COMPARE =
      """
      with fact (kind, organization_id, form, unions, workers, members, cards) as (
        select 'WAITING', organization_id, form, unions, workers, members, cards from statistics_delta
        union all
        select 'FOUND', id, null, 1, coalesce(headcount, 0), 0, 0 from organization where open
        union all
        select 'FOUND', m.organization_id, m.employment_form, 0, 0, count(*), count(c.id)
        from membership m left join service_card c on c.member_id = m.person_id and c.state <> 'CANCELLED'
        where m.state in ('ACTIVE', 'SUSPENDED')
        group by m.organization_id, m.employment_form
      ), layer (kind, organization_id, form, unions, workers, members, cards) as (
        select f.kind, c.ancestor, f.form, sum(f.unions), sum(f.workers), sum(f.members), sum(f.cards)
        from fact f join scope_closure c on c.descendant = f.organization_id and c.axis = 'AREA'
        group by f.kind, c.ancestor, f.form
        union all
        select 'STANDING', organization_id, form, unions, workers, members, cards from statistics_standing
        union all
        select 'DATED', organization_id, form, sum(unions), sum(workers), sum(members), sum(cards) from statistics_day
        group by organization_id, form
      ), compared as (
        select l.organization_id, l.form, t.thing,
          coalesce(sum(t.many) filter (where l.kind in ('STANDING', 'WAITING')), 0) as counted,
          coalesce(sum(t.many) filter (where l.kind in ('DATED', 'WAITING')), 0) as dated,
          coalesce(sum(t.many) filter (where l.kind = 'FOUND'), 0) as found
        from layer l cross join lateral (
          values ('UNIONS', l.unions), ('WORKERS', l.workers), ('MEMBERS', l.members), ('CARDS', l.cards)) t (thing, many)
        group by l.organization_id, l.form, t.thing
      ), told as (
        select 0 as part, all_things.thing, cast(null as uuid) as organization_id, cast(null as text) as form,
          coalesce(sum(c.counted) filter (where e.child is null), 0) as counted, cast(0 as numeric) as dated,
          coalesce(sum(c.found) filter (where e.child is null), 0) as found,
          count(*) filter (where c.counted <> c.found or c.dated <> c.found) as differing
        from (values ('UNIONS'), ('WORKERS'), ('MEMBERS'), ('CARDS')) all_things (thing)
        left join compared c on c.thing = all_things.thing
        left join scope_edge e on e.child = c.organization_id and e.axis = 'AREA'
        group by all_things.thing
        union all (
          select 1, thing, organization_id, form, counted, dated, found, 1
          from compared where counted <> found or dated <> found
          order by organization_id, form, thing limit %d)
      )
      select statement_timestamp() as as_of, thing, organization_id, form, cast(counted as bigint) as counted,
        cast(dated as bigint) as dated, cast(found as bigint) as found, differing
      from told order by part, organization_id, form, thing
      """
          .formatted(StatisticsCheck.MOST_TOLD);

  private final Session session;

  Recount(Session session) {
    this.session = session;
  }

  StatisticsCheck compare() {
    var rows = session.createNativeQuery(COMPARE, Tuple.class).getResultList();
    return StatisticsCheck.of(
        rows.getFirst().get("as_of", Instant.class),
        rows.stream().filter(Recount::isTotal).map(Recount::total).toList(),
        rows.stream().filter(row -> !isTotal(row)).map(Recount::difference).toList());
  }

  private static boolean isTotal(Tuple row) {
    return row.get("organization_id") == null;
  }

  private static Total total(Tuple row) {
    return new Total(
        Thing.valueOf(row.get("thing", String.class)),
        row.get("counted", Long.class),
        row.get("found", Long.class),
        row.get("differing", Long.class));
  }

  private static Difference difference(Tuple row) {
    return new Difference(
        row.get("organization_id", UUID.class),
        row.get("form", String.class),
        Thing.valueOf(row.get("thing", String.class)),
        row.get("counted", Long.class),
        row.get("dated", Long.class),
        row.get("found", Long.class));
  }
}
