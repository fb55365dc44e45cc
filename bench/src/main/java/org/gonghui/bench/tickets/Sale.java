package org.gonghui.bench.tickets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// What is on sale, written into member-service's database as it keeps it, and the row that everybody updates at pgbench's
/// side.
///
/// @param url of the database
record Sale(String url) {
  /// Tickets that one member may hold.
  static final int LIMIT = 20;

  private static final String SUPERUSER = "postgres";
  private static final UUID UNION = new UUID(0x7000, 0x8000_0000_0000_0001L);
  private static final String MEMBERS =
      """
      with n as (select gen_random_uuid() as id, i from generate_series(0, ? - 1) i),
        p as (
          insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
          select id, '', '', '', sha256(cast(cast(id as text) as bytea)), 'FEMALE', 1985, 6, 0, 0 from n),
        b as (
          insert into login_binding (person_id, issuer, subject, bound_at, version)
          select id, ?, 'reader-' || i, now(), 0 from n)
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
      select gen_random_uuid(), id, ?, 'EMPLOYEE', 'ACTIVE', current_date, next_member_number(), 0 from n
      """;
  private static final String ORGANIZATION =
      """
      insert into organization (id, name, type, industry_parent_ids, division_code, employment_forms,
        hardship_enterprise, open, entered_by, entered_at, version)
      values (?, '某市总工会', 'FEDERATION', '{}', '210400', '{}', false, true, 'bench', now(), 0)
      """;
  private static final String CLOSURE =
      "insert into scope_closure (ancestor, descendant, axis) values (?, ?, 'AREA')";
  private static final String EVENT =
      """
      insert into ticket_event (id, organization_id, title, mode, state, opens_at, closes_at, tickets_per_member, plan,
        entered_at, version)
      values (?, ?, '抢票', 'FIRST_COME', 'PUBLISHED', now(), now() + interval '1 day', ?, '{}', now(), 0)
      """;
  private static final String STOCK =
      """
      insert into ticket_stock (item_id, event_id, position, name, admits, gate_opens_at, gate_closes_at, mode, opens_at,
        closes_at, tickets_per_member, called_off)
      values (?, ?, 0, '门票', 3, now() + interval '2 days', now() + interval '3 days', 'FIRST_COME', now(),
        now() + interval '1 day', ?, false)
      """;
  private static final String SHARE =
      """
      insert into ticket_share (item_id, number, name, quota, remaining, organization_id, employment_forms,
        hardship_enterprise)
      values (?, 0, '门票', ?, ?, ?, '{}', false)
      """;
  private static final String HOT_ROW =
      """
      create table hot_row (id integer primary key, remaining bigint not null check (remaining >= 0)) with (fillfactor = 50);
      insert into hot_row values (1, 1000000000);
      grant select, update on hot_row to public
      """;

  void prepare(int members, String issuer) {
    run(database -> {
      execute(database, ORGANIZATION, UNION);
      execute(database, CLOSURE, UNION, UNION);
      execute(database, MEMBERS, members, issuer, UNION);
      execute(database, HOT_ROW);
      execute(database, "vacuum analyze");
      return 0L;
    });
  }

  /// Another event with one item.
  UUID open(int quota) {
    var item = UUID.randomUUID();
    run(database -> {
      var event = UUID.randomUUID();
      execute(database, EVENT, event, UNION, LIMIT);
      execute(database, STOCK, item, event, LIMIT);
      execute(database, SHARE, item, quota, quota, UNION);
      return 0L;
    });
    return item;
  }

  long sold(UUID item) {
    return number("select count(*) from ticket where item_id = ? and state <> 'CANCELLED'", item);
  }

  long mostOfOne(UUID item) {
    return number(
        """
        select coalesce(max(n), 0) from (
          select count(*) as n from ticket where item_id = ? and state <> 'CANCELLED' group by member_id) of_one
        """,
        item);
  }

  private long number(String sql, UUID item) {
    return run(database -> {
      try (var query = database.prepareStatement(sql)) {
        query.setObject(1, item);
        try (var row = query.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  private interface Work {
    long on(Connection database) throws SQLException;
  }

  private long run(Work work) {
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
      return work.on(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection database, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (var at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.execute();
    }
  }
}
