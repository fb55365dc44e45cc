package org.gonghui.member.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Adds what facts have appended to the counters of their union and of all above it by area, by one statement: whoever counts meanwhile sees a row in its own place or
/// in the counters, and a folder that dies half-way has done nothing. Rows are deleted, not read past a mark, so one whose
/// transaction was long is taken when it can be seen, and none is taken twice.
@ApplicationScoped
class Folding {
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('statistics_fold'))";
  private static final String FOLD =
      """
      with taken as (
        delete from statistics_delta where seq in (select seq from statistics_delta order by seq limit :most)
        returning organization_id, form, day, unions, workers, members, cards
      ), raised as (
        select c.ancestor as organization_id, t.form, t.day, sum(t.unions) as unions, sum(t.workers) as workers,
          sum(t.members) as members, sum(t.cards) as cards
        from taken t join scope_closure c on c.descendant = t.organization_id and c.axis = 'AREA'
        group by c.ancestor, t.form, t.day
      ), days as (
        insert into statistics_day as d (organization_id, form, day, unions, workers, members, cards)
        select organization_id, form, day, unions, workers, members, cards from raised
        where unions <> 0 or workers <> 0 or members <> 0 or cards <> 0
        on conflict (organization_id, form, day) do update set unions = d.unions + excluded.unions,
          workers = d.workers + excluded.workers, members = d.members + excluded.members, cards = d.cards + excluded.cards
      ), standings as (
        insert into statistics_standing as s (organization_id, form, unions, workers, members, cards)
        select organization_id, form, sum(unions), sum(workers), sum(members), sum(cards) from raised
        group by organization_id, form
        having sum(unions) <> 0 or sum(workers) <> 0 or sum(members) <> 0 or sum(cards) <> 0
        on conflict (organization_id, form) do update set unions = s.unions + excluded.unions,
          workers = s.workers + excluded.workers, members = s.members + excluded.members, cards = s.cards + excluded.cards
      )
      select count(*) from taken
      """;

  private final Session session;

  Folding(Session session) {
    this.session = session;
  }

  /// @return how many rows were folded; 0 too while another copy is at it: its lock lasts as long as its transaction
  long fold(int most) {
    return session.createNativeQuery(LOCK, Boolean.class).getSingleResult()
        ? session.createNativeQuery(FOLD, Long.class).setParameter("most", most).getSingleResult()
        : 0;
  }
}
