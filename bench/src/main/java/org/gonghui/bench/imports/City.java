package org.gonghui.bench.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.stack.story.MadeUp;

/// A city with its employers' unions, written into member-service's database.
///
/// @param id of the city
/// @param codes of the employers
record City(UUID id, List<String> codes) {
  static final String DIVISION = "320200";
  private static final int TO_A_RUN = 100;
  private static final int EMPLOYERS = 1_000;
  private static final String UNIONS =
      """
      insert into organization (id, name, type, parent_id, industry_parent_ids, division_code, employment_forms, credit_code,
        headcount, hardship_enterprise, open, entered_by, entered_at, version)
      values (?, '某市总工会', 'FEDERATION', null, '{}', '320200', '{}', null, null, false, true, 'bench', now(), 0);

      insert into organization (id, name, type, parent_id, industry_parent_ids, division_code, employment_forms, credit_code,
        headcount, hardship_enterprise, open, entered_by, entered_at, version)
      select gen_random_uuid(), code || ' 工会', 'ENTERPRISE_UNION', ?, '{}', '320200', '{}', code, 600, false, true, 'bench',
        now(), 0
      from unnest(?) code;

      insert into scope_node (id) select id from organization;

      insert into scope_edge (child, parent, axis) select id, parent_id, 'AREA' from organization where parent_id is not null;

      insert into scope_closure (descendant, ancestor, axis)
      select id, id, 'AREA' from organization
      union all
      select id, parent_id, 'AREA' from organization where parent_id is not null;
      """;

  static City in(Connection database) throws SQLException {
    var city =
        new City(
            UUID.randomUUID(),
            IntStream.range(0, EMPLOYERS)
                .mapToObj(n -> MadeUp.creditCode(DIVISION, n / TO_A_RUN, n % TO_A_RUN))
                .toList());
    try (var insert = database.prepareStatement(UNIONS)) {
      insert.setObject(1, city.id);
      insert.setObject(2, city.id);
      insert.setArray(3, database.createArrayOf("text", city.codes.toArray()));
      insert.execute();
    }
    return city;
  }
}
