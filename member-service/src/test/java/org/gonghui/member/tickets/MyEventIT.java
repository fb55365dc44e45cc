package org.gonghui.member.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MyEventIT {
  private final Giveaways giveaways = new Giveaways();

  @Test
  void aMemberSeesWhatTheyMayTakeFromAndTheirTickets() {
    var item = giveaways.sells(5);
    giveaways.drafts(giveaways.event(giveaways.item("草稿", 5))).then().statusCode(201);
    var member = CardHolders.one(giveaways.union());
    var ticket = member.ticketOf(item);
    member
        .calls()
        .get("/v1/me/ticket-events")
        .then()
        .statusCode(200)
        .body("items.id", contains(Giveaways.eventOf(item).toString()))
        .body("items[0].items[0].left", equalTo(4))
        .body("items[0].tickets.id", contains(ticket));
    CardHolders.one(new Giveaways().union())
        .calls()
        .get("/v1/me/ticket-events/" + Giveaways.eventOf(item))
        .then()
        .statusCode(404);
  }

  @Test
  void anEventWhoseWindowHasClosedIsNotListedButIsReadByItsHolders() {
    var item = giveaways.sells(5);
    var member = CardHolders.one(giveaways.union());
    member.ticketOf(item);
    Database.execute(
        "update ticket_event set closes_at = now() where id = ?", Giveaways.eventOf(item));
    member.calls().get("/v1/me/ticket-events").then().body("items", empty());
    member
        .calls()
        .get("/v1/me/ticket-events/" + Giveaways.eventOf(item))
        .then()
        .statusCode(200)
        .body("tickets", hasSize(1));
  }

  @Test
  void whoHeldTicketsOfAnEventThatIsCalledOffIsToldOnce() {
    var event = giveaways.event(List.of(giveaways.item("上午", 5), giveaways.item("下午", 5)));
    event.put("ticketsPerMember", 2);
    var items = giveaways.publishes(event);
    var members = CardHolders.of(3, giveaways.union());
    members.forEach(member -> items.forEach(member::ticketOf));

    giveaways.callsOff(items.getFirst()).then().statusCode(200);

    await()
        .untilAsserted(() ->
            assertThat(Giveaways.given(items.getFirst()) + Giveaways.given(items.getLast()))
                .isZero());
    members.forEach(member ->
        member
            .calls()
            .get("/v1/me/messages")
            .then()
            .body("items.template", equalTo(List.of("TICKET_EVENT_CALLED_OFF"))));
    members
        .getFirst()
        .calls()
        .get("/v1/me/ticket-events/" + Giveaways.eventOf(items.getFirst()))
        .then()
        .statusCode(200)
        .body("calledOff", equalTo(true))
        .body("title", not(empty()));
  }
}
