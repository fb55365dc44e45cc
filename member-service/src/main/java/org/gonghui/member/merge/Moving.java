package org.gonghui.member.merge;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Moves what is a member's from one record to the other, and back, by a statement for each table.
@ApplicationScoped
class Moving {
  /// Of two memberships that live the merged record's ends.
  private static final String END_MEMBERSHIP =
      """
      with doomed as (
        select id, state from membership
        where person_id = :merged and state in ('ACTIVE', 'SUSPENDED')
          and exists (select 1 from membership k where k.person_id = :kept and k.state in ('ACTIVE', 'SUSPENDED'))),
      ended as (
        update membership m set state = 'LEFT', changed_by = :merge, version = m.version + 1
        from doomed d where m.id = d.id returning m.id, d.state)
      insert into member_merge_move (merge_id, kind, row_id, before) select :merge, 'ENDED', id, state from ended
      """;

  private static final String LIVE_AGAIN =
      """
      update membership m set state = v.before, changed_by = null, version = m.version + 1
      from member_merge_move v
      where v.merge_id = :merge and v.kind = 'ENDED' and m.id = v.row_id and m.state = 'LEFT' and m.changed_by = v.merge_id
      """;

  /// Of two cards the merged record's is closed.
  private static final String CLOSE_CARD =
      """
      with doomed as (
        select id, standing || coalesce(' ' || frozen_for, '') as stood from service_card
        where member_id = :merged and state <> 'CANCELLED'
          and exists (select 1 from service_card k where k.member_id = :kept and k.state <> 'CANCELLED')),
      closed as (
        update service_card c set state = 'CANCELLED', standing = 'CLOSED', frozen_for = null,
          term = c.term + case c.standing when 'ACTIVE' then 1 else 0 end,
          ended_on = cast(now() at time zone 'Asia/Shanghai' as date), version = c.version + 1
        from doomed d where c.id = d.id returning c.id, d.stood)
      insert into member_merge_move (merge_id, kind, row_id, before) select :merge, 'CLOSED', id, stood from closed
      """;

  private static final String OPEN_CARD =
      """
      update service_card c set standing = split_part(v.before, ' ', 1),
        state = case split_part(v.before, ' ', 1) when 'ACTIVE' then 'ACTIVE' else 'SUSPENDED' end,
        frozen_for = nullif(split_part(v.before, ' ', 2), ''), ended_on = null, version = c.version + 1
      from member_merge_move v
      where v.merge_id = :merge and v.kind = 'CLOSED' and c.id = v.row_id and c.state = 'CANCELLED'
      """;

  /// Of two open transfers the merged record's goes nowhere.
  private static final String LAPSE_TRANSFER =
      """
      with doomed as (
        select id, state from transfer
        where member_id = :merged and state in ('OFFERED', 'ACCEPTED')
          and exists (select 1 from transfer k where k.member_id = :kept and k.state in ('OFFERED', 'ACCEPTED'))),
      lapsed as (
        update transfer t set state = 'LAPSED', ended_at = now(), version = t.version + 1
        from doomed d where t.id = d.id returning t.id, d.state)
      insert into member_merge_move (merge_id, kind, row_id, before) select :merge, 'LAPSED', id, state from lapsed
      """;

  private static final String OPEN_TRANSFER =
      """
      update transfer t set state = v.before, ended_at = null, version = t.version + 1
      from member_merge_move v
      where v.merge_id = :merge and v.kind = 'LAPSED' and t.id = v.row_id and t.state = 'LAPSED'
      """;

  private final Session session;

  Moving(Session session) {
    this.session = session;
  }

  /// What is one person's once ends here, then everything moves. Offices go first: with the membership they would end.
  void move(MemberMerge merge) {
    between(MovedTable.OFFICE_TERM.moving(), merge);
    between(END_MEMBERSHIP, merge);
    between(CLOSE_CARD, merge);
    between(LAPSE_TRANSFER, merge);
    follow(merge);
  }

  /// Moves what has come to the merged record since.
  void follow(MemberMerge merge) {
    for (var table : MovedTable.values()) {
      between(table.moving(), merge);
    }
  }

  /// Gives back exactly what was moved, as it is now, and what ended for it.
  void moveBack(MemberMerge merge) {
    for (var table : MovedTable.values()) {
      between(table.movingBack(), merge);
    }
    of(LIVE_AGAIN, merge);
    of(OPEN_CARD, merge);
    of(OPEN_TRANSFER, merge);
  }

  private void between(String sql, MemberMerge merge) {
    session
        .createNativeMutationQuery(sql)
        .setParameter("kept", merge.keptId())
        .setParameter("merged", merge.mergedId())
        .setParameter("merge", merge.id())
        .executeUpdate();
  }

  private void of(String sql, MemberMerge merge) {
    session.createNativeMutationQuery(sql).setParameter("merge", merge.id()).executeUpdate();
  }
}
