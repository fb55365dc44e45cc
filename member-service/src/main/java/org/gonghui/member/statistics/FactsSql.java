package org.gonghui.member.statistics;

/// What all counts are made of: the counters and the rows that are not folded yet, in one statement, so that a fact is seen
/// in one place or the other, once.
final class FactsSql {
  /// What there was in each union and all below it by area, by form, at the end of the day `:to`, in parts to be added up, and
  /// by how much it has changed from the day `:from` on: what there is now less what came later. Days are read from the
  /// first that is asked for on, none where all that is asked for is now.
  static final String UP_TO_A_DAY =
      """
      select organization_id, form, unions, workers, members, cards,
        cast(0 as bigint) as unions_change, cast(0 as bigint) as members_change
      from statistics_standing
      union all
      select c.ancestor, d.form,
        case when d.day <= cast(:to as date) then d.unions else 0 end,
        case when d.day <= cast(:to as date) then d.workers else 0 end,
        case when d.day <= cast(:to as date) then d.members else 0 end,
        case when d.day <= cast(:to as date) then d.cards else 0 end,
        case when d.day between cast(:from as date) and cast(:to as date) then d.unions else 0 end,
        case when d.day between cast(:from as date) and cast(:to as date) then d.members else 0 end
      from statistics_delta d join scope_closure c on c.descendant = d.organization_id and c.axis = 'AREA'
      union all
      select organization_id, form,
        case when day > cast(:to as date) then -unions else 0 end,
        case when day > cast(:to as date) then -workers else 0 end,
        case when day > cast(:to as date) then -members else 0 end,
        case when day > cast(:to as date) then -cards else 0 end,
        case when day between cast(:from as date) and cast(:to as date) then unions else 0 end,
        case when day between cast(:from as date) and cast(:to as date) then members else 0 end
      from statistics_day where day >= least(cast(:from as date), cast(:to as date))\
      """;

  /// Each change of members and cards in the organisation and all below it, with its day.
  static final String BY_DAY =
      """
      select form, day, members, cards from statistics_day where organization_id = :organization
      union all
      select d.form, d.day, d.members, d.cards
      from statistics_delta d join scope_closure c on c.descendant = d.organization_id and c.axis = 'AREA'
      where c.ancestor = :organization\
      """;

  private FactsSql() {}
}
