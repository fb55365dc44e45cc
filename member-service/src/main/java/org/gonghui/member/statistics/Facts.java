package org.gonghui.member.statistics;

/// What all counts are made of: the counters and the rows that are not folded yet, in one statement, so that a row is seen
/// in one place or the other.
final class Facts {
  /// What there was of each union and form at the end of the day `:to`, in parts to be added up, and by how much it has
  /// changed from the day `:from` on. What there is now less what came later: days are read from the first that is
  /// asked for on, none where all that is asked for is now.
  static final String UP_TO_A_DAY =
      """
      select organization_id, form, unions, workers, members, cards,
        cast(0 as bigint) as unions_change, cast(0 as bigint) as members_change
      from statistics_standing
      union all
      select organization_id, form,
        case when day <= cast(:to as date) then unions else 0 end,
        case when day <= cast(:to as date) then workers else 0 end,
        case when day <= cast(:to as date) then members else 0 end,
        case when day <= cast(:to as date) then cards else 0 end,
        case when day between cast(:from as date) and cast(:to as date) then unions else 0 end,
        case when day between cast(:from as date) and cast(:to as date) then members else 0 end
      from statistics_delta
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

  /// Each change of members and cards with its day.
  static final String BY_DAY =
      """
      select organization_id, form, day, members, cards from statistics_day
      union all
      select organization_id, form, day, members, cards from statistics_delta\
      """;

  private Facts() {}
}
