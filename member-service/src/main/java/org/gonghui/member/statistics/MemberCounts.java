package org.gonghui.member.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// Counts members and their cards by what is asked for, lines and total by one statement. Totals follow the area: whoever
/// stands below an industry federation as well is counted where the area has them, once.
@ApplicationScoped
class MemberCounts {
  private static final String TOTAL =
      """
      with total as (
        select f.form, sum(f.members) as members, sum(f.cards) as cards, sum(f.members_change) as change
        from (%s) f where f.organization_id = :organization and f.form is not null
        group by f.form
      )
      """
          .formatted(FactsSql.UP_TO_A_DAY);
  // the organisation and those right below it
  private static final String NEXT =
      """
      , node as (
        select cast(:organization as uuid) as id
        union all
        select child from scope_edge where parent = :organization and axis = 'AREA'
      )
      """;
  private static final String ALL =
      """
      , node as (
        select descendant as id from scope_closure where ancestor = :organization and axis = 'AREA'
      )
      """;
  // what a node has that no node below it has
  private static final String OWN =
      """
      , part as (
        select n.id, sum(f.members) as members, sum(f.cards) as cards, sum(f.members_change) as change
        from node n join (%s) f on f.organization_id = n.id
        where f.form is not null
        group by n.id
      ), own as (
        select id, members, cards, change from part
        union all
        select e.parent, -p.members, -p.cards, -p.change
        from part p join scope_edge e on e.child = p.id and e.axis = 'AREA'
        where p.id <> :organization
      )
      """
          .formatted(FactsSql.UP_TO_A_DAY);
  private static final String BY_UNION =
      """
      , line as (
        select cast(o.id as text) as key, o.name, sum(w.members) as members, sum(w.cards) as cards, sum(w.change) as change
        from own w join organization o on o.id = w.id
        group by o.id
        having sum(w.members) <> 0 or sum(w.cards) <> 0 or sum(w.change) <> 0
      )
      """;
  // the enterprise union that a union is, or the next one above it
  private static final String BY_EMPLOYER =
      """
      , line as (
        select cast(o.id as text) as key, o.name, sum(w.members) as members, sum(w.cards) as cards, sum(w.change) as change
        from own w
        cross join lateral (
          select e.id, e.name from scope_closure a join organization e on e.id = a.ancestor and e.type = 'ENTERPRISE_UNION'
          where a.descendant = w.id and a.axis = 'AREA'
          order by (select count(*) from scope_closure d where d.descendant = e.id and d.axis = 'AREA') desc
          limit 1) o
        group by o.id, o.name
        having sum(w.members) <> 0 or sum(w.cards) <> 0 or sum(w.change) <> 0
      )
      """;
  private static final String BY_FORM =
      """
      , line as (
        select form as key, cast(null as text) as name, members, cards, change from total
        where members <> 0 or cards <> 0 or change <> 0
      )
      """;
  // each month from the first that is asked for and counts anybody to the last that is asked for
  // and has begun; what a union
  // that was moved has left behind comes to nothing
  private static final String OF_MONTHS =
      """
      with total as (
        select date_trunc('month', cast(f.day as timestamp)) as month, sum(f.members) as members, sum(f.cards) as cards,
          sum(case when f.day >= cast(:from as date) then f.members else 0 end) as change
        from (%s) f
        where f.form is not null and f.day <= cast(:to as date)
        group by 1
      ), counted as (
        select min(month) as first_month from total where members <> 0 or cards <> 0
      ), span as (
        select s.month
        from counted c
        cross join lateral generate_series(
          greatest(c.first_month, date_trunc('month', cast(cast(:from as date) as timestamp))),
          least(cast(cast(:to as date) as timestamp), now() at time zone 'Asia/Shanghai'),
          interval '1 month') s(month)
        where c.first_month is not null
      ), line as (
        select to_char(s.month, 'YYYY-MM') as key, cast(null as text) as name, coalesce(sum(t.members), 0) as members,
          coalesce(sum(t.cards), 0) as cards,
          coalesce(sum(t.change) filter (where t.month = s.month), 0) as change
        from span s left join total t on t.month <= s.month
        group by s.month
      )
      """
          .formatted(FactsSql.BY_DAY);
  private static final String READ =
      """
      select statement_timestamp() as as_of, cast(t.members as bigint) as all_members,
        cast(t.cards as bigint) as all_cards, cast(t.change as bigint) as all_change,
        coalesce(l.key, '') as key, l.name, cast(coalesce(l.members, 0) as bigint) as members,
        cast(coalesce(l.cards, 0) as bigint) as cards, cast(coalesce(l.change, 0) as bigint) as change
      from (
        select coalesce(sum(members), 0) as members, coalesce(sum(cards), 0) as cards, coalesce(sum(change), 0) as change
        from total) t
      left join (
        select key, name, members, cards, change from line where key > :after order by key limit :most) l on true
      order by l.key
      """;
  private static final String COUNT = "select count(*) from line";

  private final Session session;

  MemberCounts(Session session) {
    this.session = session;
  }

  /// Lines behind a key, in the order of the keys; where there is none, one that tells the total alone.
  List<MemberLine> lines(MemberQuestion question, String after, int most) {
    return ask(session.createNativeQuery(lines(question.by()) + READ, Tuple.class), question)
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultStream()
        .map(MemberCounts::line)
        .toList();
  }

  long count(MemberQuestion question) {
    return ask(session.createNativeQuery(lines(question.by()) + COUNT, Long.class), question)
        .getSingleResult();
  }

  private static String lines(Breakdown by) {
    return switch (by) {
      case AREA -> TOTAL + NEXT + OWN + BY_UNION;
      case EMPLOYER -> TOTAL + ALL + OWN + BY_EMPLOYER;
      case FORM -> TOTAL + BY_FORM;
      case MONTH -> OF_MONTHS;
      case UNION -> TOTAL + ALL + OWN + BY_UNION;
    };
  }

  private static <T> NativeQuery<T> ask(NativeQuery<T> query, MemberQuestion question) {
    return query
        .setParameter("organization", question.organization())
        .setParameter("from", question.changesFrom())
        .setParameter("to", question.period().lastDay());
  }

  private static MemberLine line(Tuple row) {
    return new MemberLine(
        row.get("as_of", Instant.class),
        counts(row, "all_"),
        row.get("key", String.class),
        row.get("name", String.class),
        counts(row, ""));
  }

  private static Counts counts(Tuple row, String prefix) {
    return new Counts(
        row.get(prefix + "members", Long.class),
        row.get(prefix + "cards", Long.class),
        row.get(prefix + "change", Long.class));
  }
}
