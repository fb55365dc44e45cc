package org.gonghui.bench.statistics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.bench.City;
import org.gonghui.bench.Rest;

/// A city with its districts, towns and unions of 86 members each, as Miyun's have, written into member-service's database. Four in five
/// members joined by one of three lists of their union, the others each on some day of ten years.
///
/// @param url of the database
/// @param members how many there are
record Population(String url, int members) {
  private static final int TO_A_UNION = 86;
  private static final int AT_ONCE = 100_000;
  private static final String SUPERUSER = "postgres";
  private static final String PEOPLE =
      """
      insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
      select md5('person-' || n)::uuid, '', '', '', uuid_send(md5('number-' || n)::uuid), 'FEMALE', 1985, 6, 0, 0
      from generate_series(?, ?) n
      """;
  private static final String MEMBERS =
      """
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
      select md5('membership-' || n)::uuid, md5('person-' || n)::uuid, md5('union-' || n % a.unions)::uuid,
        (array['EMPLOYEE', 'EMPLOYEE', 'EMPLOYEE', 'COURIER', 'TRUCK_DRIVER', 'SECURITY_GUARD'])[1 + n % a.unions % 6],
        'ACTIVE',
        date '2015-01-01' + case when n / a.unions % 5 < 4 then n % a.unions * 7 + n / a.unions % 3 * 400
          else hashint4(n) & 2147483647 end % 3650,
        next_member_number(), 0
      from (select cast(? as integer) as unions) a, generate_series(?, ?) n
      """;
  private static final String CARDS =
      """
      insert into service_card (id, member_id, number, state, issued_on, version)
      select md5('card-' || n)::uuid, md5('person-' || n)::uuid, lpad(n::text, 16, '0'), 'ACTIVE', date '2015-01-01' + n % 3650, 0
      from generate_series(?, ?) n
      """;

  int unions() {
    return Math.max(1, members / TO_A_UNION);
  }

  /// Comes back when all of it is folded.
  void fill() {
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
      City.found(database, unions());
      for (var first = 0; first < members; first += AT_ONCE) {
        var last = Math.min(first + AT_ONCE, members) - 1;
        run(database, PEOPLE, first, last);
        run(database, MEMBERS, unions(), first, last);
        run(database, CARDS, first, last);
      }
      while (isWaiting(database)) {
        Rest.of(Duration.ofMillis(200));
      }
      run(database, "vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException("Members could not be written", e);
    }
  }

  private static boolean isWaiting(Connection database) throws SQLException {
    try (var query = database.prepareStatement("select exists (select 1 from statistics_delta)");
        var row = query.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void run(Connection database, String sql, int... values) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (var at = 0; at < values.length; at++) {
        statement.setInt(at + 1, values[at]);
      }
      statement.execute();
    }
  }
}
