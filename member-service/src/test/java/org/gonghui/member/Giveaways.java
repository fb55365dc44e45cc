package org.gonghui.member;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// Events by which a union of its own gives tickets, in the field's own words.
public final class Giveaways {
  /// As exact as the database keeps it.
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

  private final String subject = "officer-" + UUID.randomUUID();

  /// Founded when it is asked for: a test's fields are made before the service takes calls.
  private @Nullable UUID union;

  public UUID union() {
    var known = union;
    if (known == null) {
      known = new Unions().federation("某区总工会", "350213");
      union = known;
    }
    return known;
  }

  public RequestSpecification officer() {
    var token = Token.of("officer").org(union()).subject(subject).sign();
    return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /// An item whose gate opens tomorrow.
  public Map<String, Object> item(String name, int quota) {
    var item = new LinkedHashMap<String, Object>();
    item.put("name", name);
    item.put("quota", quota);
    item.put("admits", 3);
    item.put("gateOpensAt", in(Duration.ofDays(1)));
    item.put("gateClosesAt", in(Duration.ofDays(2)));
    return item;
  }

  /// A part of an item's quota for some.
  public static Map<String, Object> share(
      String name, int quota, Map<String, Object> audience, @Nullable Instant spillsOverAt) {
    var share = new LinkedHashMap<String, Object>();
    share.put("name", name);
    share.put("quota", quota);
    share.put("audience", audience);
    if (spillsOverAt != null) {
      share.put("spillsOverAt", spillsOverAt.toString());
    }
    return share;
  }

  /// An event of one item.
  public Map<String, Object> event(Map<String, Object> item) {
    return event(List.of(item));
  }

  /// An event that is on sale from now on for a day, one ticket for each member.
  public Map<String, Object> event(List<Map<String, Object>> items) {
    var event = new LinkedHashMap<String, Object>();
    event.put("title", "五一庙会");
    event.put("organizationId", union());
    event.put("mode", "FIRST_COME");
    event.put("opensAt", in(Duration.ofMinutes(-1)));
    event.put("closesAt", in(Duration.ofDays(1)));
    event.put("ticketsPerMember", 1);
    event.put("items", items);
    return event;
  }

  public String in(Duration from) {
    return now.plus(from).toString();
  }

  public Response drafts(Map<String, Object> event) {
    return officer().body(event).post("/v1/ticket-events");
  }

  /// @return its items
  public List<UUID> publishes(Map<String, Object> event) {
    var draft = drafts(event).then().statusCode(201).extract();
    officer()
        .post("/v1/ticket-events/" + draft.<String>path("id") + "/publication")
        .then()
        .statusCode(200);
    return draft.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }

  /// An event of one item that is on sale.
  public UUID sells(int quota) {
    return publishes(event(item("门票", quota))).getFirst();
  }

  public Response callsOff(UUID item) {
    return officer().post("/v1/ticket-events/" + eventOf(item) + "/calling-off");
  }

  public static UUID eventOf(UUID item) {
    return UUID.fromString(
        String.valueOf(
            Database.rows("select event_id from ticket_stock where item_id = ?", item)
                .getFirst()
                .get("event_id")));
  }

  /// Makes an instant of the item pass: `gate_opens_at`, `closes_at`.
  public static void pass(UUID item, String instant) {
    Database.execute(
        "update ticket_stock set %s = now() - interval '1 second' where item_id = ?"
            .formatted(instant),
        item);
  }

  /// Tickets of the item that are held or redeemed.
  public static long given(UUID item) {
    return Database.number(
        "select count(*) from ticket where item_id = ? and state <> 'CANCELLED'", item);
  }
}
