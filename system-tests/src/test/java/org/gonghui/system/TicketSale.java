package org.gonghui.system;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// An item that is on sale to members of a union, and what the database says of it. They are rows: who joins is not what is
/// tried here.
record TicketSale(LocalSystem system, Stage stage, String item, int quota) {
  private static final String JOIN =
      """
      with n as (select gen_random_uuid() as id, i from generate_series(1, ?) i),
        p as (
          insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
          select id, '', '', '', sha256(cast(cast(id as text) as bytea)), 'MALE', 1980, 1, 0, 0 from n),
        b as (
          insert into login_binding (person_id, issuer, subject, bound_at, version)
          select id, ?, ? || i || ?, now(), 0 from n)
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
      select gen_random_uuid(), id, cast(? as uuid), 'EMPLOYEE', 'ACTIVE', current_date, next_member_number(), 0 from n
      returning person_id
      """;

  /// Given from the beginning until then, less what was stock again when it was asked: more than nothing is left for sure
  /// where this is less than the quota.
  private static final String GONE =
      """
      select count(*) filter (where taken_at <= cast(? as timestamptz))
        - count(*) filter (where state = 'CANCELLED' and ended_at + interval '2 s' <= cast(? as timestamptz))
      from ticket where item_id = cast(? as uuid)
      """;

  static TicketSale of(LocalSystem system, Stage stage, int quota) {
    var officer = stage.sample("officer");
    var now = stage.clock().instant();
    var item =
        Map.of(
            "name",
            "门票",
            "quota",
            quota,
            "admits",
            3,
            "gateOpensAt",
            now.plus(Duration.ofDays(1)).toString(),
            "gateClosesAt",
            now.plus(Duration.ofDays(2)).toString());
    var event =
        Map.of(
            "title", "抢票（演示 " + stage.run() + "）",
            "organizationId", stage.cast().organization("210400"),
            "mode", "FIRST_COME",
            "opensAt", now.minus(Duration.ofMinutes(1)).toString(),
            "closesAt", now.plus(Duration.ofDays(1)).toString(),
            "ticketsPerMember", 1,
            "items", List.of(item));
    var drafted = officer.postOnce("/v1/ticket-events", event).must(201).text("id");
    var published =
        officer.post("/v1/ticket-events/" + drafted + "/publication", Map.of()).must(200);
    return new TicketSale(system, stage, published.text("items/0/id"), quota);
  }

  /// New members who call both copies of the service, past the gateway.
  List<Buyer> buyers(int count) {
    var name = "buyer-" + UUID.randomUUID() + "-";
    tables()
        .rows(
            JOIN,
            count,
            issuer(stage.member(name)),
            name,
            stage.subject(""),
            stage.cast().organization("210400"));
    var copies =
        List.of(
            Client.impatient(system.address("member")),
            Client.impatient(system.address("member-2")));
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new Buyer(stage.member(name + n), item, copies, n))
        .toList();
  }

  private static String issuer(Voice anybody) {
    try {
      return SignedJWT.parse(anybody.token()).getJWTClaimsSet().getIssuer();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Tickets that were given and not taken back.
  long given() {
    return tables()
        .number(
            "select count(*) from ticket where item_id = cast(? as uuid) and state <> 'CANCELLED'",
            item);
  }

  /// Of the whole quota: held, in stock, or on its way back.
  long accounted() {
    return given()
        + tables()
            .number(
                "select coalesce(sum(remaining), 0) from ticket_share where item_id = cast(? as uuid)",
                item)
        + tables()
            .number("select count(*) from ticket_return where item_id = cast(? as uuid)", item);
  }

  /// The most tickets that one member holds.
  long mostOfOne() {
    return tables()
        .number(
            """
            select coalesce(max(n), 0) from (
              select count(*) as n from ticket where item_id = cast(? as uuid) and state <> 'CANCELLED' group by member_id) of_one
            """,
            item);
  }

  /// Whether there may have been a moment, while a call was under way, at which nothing was left.
  boolean mayHaveBeenSoldOut(Instant asked, Instant told) {
    return tables().number(GONE, told.toString(), asked.toString(), item) >= quota;
  }

  private ServiceTables tables() {
    return new ServiceTables(system, "member");
  }
}
