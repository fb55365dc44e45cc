package org.gonghui.member.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WaitingIT {
  private final Giveaways giveaways = new Giveaways();

  private CardHolder member() {
    return CardHolders.one(giveaways.union());
  }

  private static boolean holds(CardHolder member, UUID item) {
    return Database.number(
            "select count(*) from ticket where item_id = ? and member_id = ? and state = 'HELD'",
            item,
            member.id())
        > 0;
  }

  @Test
  void aTicketThatIsGivenBackGoesToTheFirstInTheLineAtOnce() {
    var item = giveaways.sells(1);
    var holder = member();
    var ticket = holder.ticketOf(item);
    var first = member();
    var second = member();
    first.waitsFor(item).then().statusCode(201).body("position", equalTo(1));
    second.waitsFor(item).then().statusCode(201).body("position", equalTo(2));

    holder.cancels(ticket).then().statusCode(200).body("state", equalTo("CANCELLED"));

    first
        .calls()
        .get("/v1/me/tickets")
        .then()
        .statusCode(200)
        .body("items.itemId", contains(item.toString()));
    first.calls().get("/v1/me/messages").then().body("items.template", hasItem("TICKET_GIVEN"));
    first.calls().get("/v1/me/waiting-places").then().body("items", empty());
    second.calls().get("/v1/me/waiting-places").then().body("items.position", contains(1));
    assertThat(Database.number("select count(*) from ticket_return where item_id = ?", item))
        .isZero();
  }

  @Test
  void aTicketThatNobodyWaitsForIsStockAgainLaterThanAnybodySaysSoldOut() {
    var item = giveaways.sells(1);
    var holder = member();
    holder.cancels(holder.ticketOf(item)).then().statusCode(200);
    member().takes(item).then().statusCode(409).body("code", equalTo("SOLD_OUT"));
    Database.execute(
        "update ticket_return set returned_at = returned_at - interval '2 seconds' where item_id = ?",
        item);
    var next = member();
    await().untilAsserted(() -> next.takes(item).then().statusCode(201));
  }

  @Test
  void whoComesLaterDoesNotOvertakeTheLine() {
    var item = giveaways.sells(1);
    var holder = member();
    var ticket = holder.ticketOf(item);
    var waiting = member();
    waiting.waitsFor(item).then().statusCode(201);
    var answers =
        Race.of(
            8,
            n -> n == 0 ? holder.cancels(ticket).statusCode() : member().takes(item).statusCode());
    assertThat(answers.subList(1, 8)).containsOnly(409);
    assertThat(holds(waiting, item)).isTrue();
  }

  @Test
  void whatSpillsOverGoesToTheLine() {
    var item = giveaways.item("年货", 1);
    item.put(
        "shares",
        List.of(
            Giveaways.share(
                "快递员",
                1,
                Map.of("employmentForms", List.of("COURIER")),
                Instant.parse(giveaways.in(Duration.ofHours(1))))));
    var id = giveaways.publishes(giveaways.event(item)).getFirst();
    var waiting = member();
    waiting.waitsFor(id).then().statusCode(201);
    Database.execute(
        "update ticket_share set spills_over_at = now() where item_id = ? and number = 1", id);
    await().untilAsserted(() -> assertThat(holds(waiting, id)).isTrue());
  }

  @Test
  void aTicketOfAPriorityGoesToTheFirstOfThoseWhoHaveIt() {
    var item = giveaways.item("年货", 1);
    item.put(
        "shares",
        List.of(Giveaways.share("快递员", 1, Map.of("employmentForms", List.of("COURIER")), null)));
    var id = giveaways.publishes(giveaways.event(item)).getFirst();
    var couriers = CardHolders.of(2, giveaways.union(), "COURIER");
    var ticket = couriers.getFirst().ticketOf(id);
    var first = member();
    first.waitsFor(id).then().statusCode(201);
    couriers.getLast().waitsFor(id).then().statusCode(201);
    couriers.getFirst().cancels(ticket).then().statusCode(200);
    assertThat(holds(couriers.getLast(), id)).isTrue();
    assertThat(holds(first, id)).isFalse();
  }

  @Test
  void nobodyWaitsForWhatIsThereNorTwice() {
    var item = giveaways.sells(1);
    var member = member();
    member.waitsFor(item).then().statusCode(409).body("code", equalTo("TICKETS_ARE_LEFT"));
    var holder = member();
    holder.ticketOf(item);
    holder.waitsFor(item).then().statusCode(409).body("code", equalTo("TICKET_LIMIT_REACHED"));
    var place = member.waitsFor(item).then().statusCode(201).extract().header("Location");
    member.waitsFor(item).then().statusCode(409).body("code", equalTo("ALREADY_WAITING"));
    holder.calls().delete(place).then().statusCode(404);
    member.calls().delete(place).then().statusCode(200).body("position", equalTo(1));
    member.calls().delete(place).then().statusCode(404);
  }

  @Test
  void placesAreGivenInTheOrderInWhichTheyWereTaken() {
    var item = giveaways.sells(1);
    var holder = member();
    var ticket = holder.ticketOf(item);
    var members = CardHolders.of(16, giveaways.union());
    var positions = Race.of(16, n -> members.get(n).waitsFor(item).<Integer>path("position"));
    assertThat(positions)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());

    holder.cancels(ticket).then().statusCode(200);
    assertThat(members)
        .filteredOn(each -> holds(each, item))
        .containsExactly(members.get(positions.indexOf(1)));
  }

  @Test
  void eachIsServedFromTheShareThatAClaimOfTheirsWouldDrawFrom() {
    var item = giveaways.item("年货", 2);
    item.put(
        "shares",
        List.of(Giveaways.share("快递员", 1, Map.of("employmentForms", List.of("COURIER")), null)));
    var id = giveaways.publishes(giveaways.event(item)).getFirst();
    CardHolders.of(1, giveaways.union(), "COURIER").getFirst().ticketOf(id);
    member().ticketOf(id);
    var courier = CardHolders.of(1, giveaways.union(), "COURIER").getFirst();
    courier.waitsFor(id).then().statusCode(201);
    var other = member();
    other.waitsFor(id).then().statusCode(201);

    Database.execute("update ticket_share set remaining = 1 where item_id = ?", id);

    await().untilAsserted(() -> assertThat(holds(other, id)).isTrue());
    assertThat(holds(courier, id)).isTrue();
  }

  /// Another copy is a connection that has the item's row.
  @Test
  void whoLeavesWaitsForTheItemSoThatNobodyIsPassedOverForTheirPlace() throws SQLException {
    var item = giveaways.sells(1);
    var holder = member();
    holder.ticketOf(item);
    var first = member();
    var place = first.waitsFor(item).then().statusCode(201).extract().header("Location");
    try (var copy = Database.connect();
        var holding = copy.createStatement()) {
      copy.setAutoCommit(false);
      holding.execute("select 1 from ticket_stock where item_id = '%s' for update".formatted(item));
      holding.execute("delete from waiting_place where item_id = '%s'".formatted(item));
      var left = CompletableFuture.supplyAsync(() -> first.calls().delete(place).statusCode());
      await()
          .until(() ->
              Database.number(
                      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%ticket_stock%'")
                  > 0);
      copy.commit();
      assertThat(left.join()).isEqualTo(404);
    }
  }

  @Test
  void othersDoNotWait() {
    var item = giveaways.sells(1);
    CardHolders.one(new Giveaways().union())
        .waitsFor(item)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_IN_AUDIENCE"));
    Giveaways.pass(item, "gate_opens_at");
    member().waitsFor(item).then().statusCode(409).body("code", equalTo("GATE_IS_OPEN"));
  }
}
