package org.gonghui.member.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.testing.Database;

/// Unions and people by the thousand, as records that stand there.
///
/// @param above the federation that the unions are below
record Crowd(UUID above) {
  private static final String UNIONS =
      """
      with added as (
        insert into organization (id, name, type, parent_id, industry_parent_ids, division_code, employment_forms,
          credit_code, headcount, hardship_enterprise, open, entered_by, entered_at, version)
        select gen_random_uuid(), '第' || n || '厂工会', 'ENTERPRISE_UNION', above, '{}', '110118', '{}',
          upper(left(replace(cast(gen_random_uuid() as text), '-', ''), 18)),
          workers / many + cast(n <= workers % many as integer), false, true, 'a crowd',
          cast(day as timestamp) at time zone 'Asia/Shanghai', 0
        from (select cast(? as uuid) as above, cast(? as integer) as many, cast(? as integer) as workers, cast(? as date) as day) a,
          generate_series(1, many) n
        returning id, parent_id
      ), nodes as (
        insert into scope_node (id) select id from added
      ), edges as (
        insert into scope_edge (child, parent, axis) select id, parent_id, 'AREA' from added
      )
      insert into scope_closure (descendant, ancestor, axis)
      select id, id, 'AREA' from added
      union all
      select a.id, c.ancestor, 'AREA' from added a join scope_closure c on c.descendant = a.parent_id and c.axis = 'AREA'
      """;
  private static final String PEOPLE =
      """
      insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
      select md5(? || '-' || n)::uuid, '', '', '', uuid_send(gen_random_uuid()), 'FEMALE', 1985, 4, 0, 0
      from generate_series(1, ?) n
      """;
  private static final String MEMBERS =
      """
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
      select gen_random_uuid(), md5(? || '-' || n)::uuid, u.ids[1 + n % cardinality(u.ids)], ?, 'ACTIVE', ?,
        next_member_number(), 0
      from generate_series(1, ?) n, (
        select array_agg(id) as ids
        from (select id from organization where parent_id = ? and type = 'ENTERPRISE_UNION' order by id limit ?) chosen) u
      """;
  private static final String CARDS =
      """
      insert into service_card (id, member_id, number, state, issued_on, version)
      select gen_random_uuid(), md5(? || '-' || n)::uuid, 'crowd ' || gen_random_uuid(), 'ACTIVE', ?, 0
      from generate_series(1, ?) n
      """;

  /// @param workers of all of them
  void unions(int many, int workers, LocalDate day) {
    Database.execute(UNIONS, above, many, workers, day);
  }

  /// @param unions that they are spread over
  /// @param cards that they hold, one each as far as these go
  void members(int many, String form, int unions, int cards, LocalDate day) {
    var crowd = UUID.randomUUID().toString();
    Database.execute(PEOPLE, crowd, many);
    Database.execute(MEMBERS, crowd, form, day, many, above, unions);
    Database.execute(CARDS, crowd, day, cards);
  }
}
