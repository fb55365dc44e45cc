package org.gonghui.member.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TicketEventIT {
  private final Giveaways giveaways = new Giveaways();

  private Response patch(String id, String etag, Map<String, ?> changes) {
    return giveaways
        .officer()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch("/v1/ticket-events/" + id);
  }

  @Test
  void aDraftIsReadAsItWasWritten() {
    var event = giveaways.event(giveaways.item("门票", 1_000));
    var draft = giveaways.drafts(event).then().statusCode(201).extract();
    giveaways
        .officer()
        .get("/v1/ticket-events/" + draft.<String>path("id"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("items[0].quota", equalTo(1_000))
        .body("items[0].admits", equalTo(3))
        .body("audience.organizationId", equalTo(giveaways.union().toString()));
  }

  @Test
  void itemsKeepTheirIdsWhileTheDraftIsWritten() {
    var draft = giveaways.drafts(giveaways.event(giveaways.item("门票", 10))).then().extract();
    var changed =
        patch(
            draft.path("id"),
            draft.header("ETag"),
            Map.of("items", List.of(giveaways.item("门票", 20), giveaways.item("年货", 5))));
    changed.then().statusCode(200).body("items.quota", contains(20, 5));
    assertThat(changed.<String>path("items[0].id")).isEqualTo(draft.path("items[0].id"));
    patch(draft.path("id"), draft.header("ETag"), Map.of("title", "旧")).then().statusCode(412);
  }

  @Test
  void nothingOfAPublishedEventChanges() {
    var draft = giveaways.drafts(giveaways.event(giveaways.item("门票", 10))).then().extract();
    var path = "/v1/ticket-events/" + draft.<String>path("id");
    giveaways.officer().post(path + "/publication").then().statusCode(200);
    giveaways
        .officer()
        .post(path + "/publication")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("PUBLISHED"));
    patch(draft.path("id"), "*", Map.of("title", "新")).then().statusCode(409);
    giveaways
        .officer()
        .post(path + "/calling-off")
        .then()
        .statusCode(200)
        .body("state", equalTo("CALLED_OFF"));
  }

  @Test
  void figuresThatDoNotAgreeAreToldByField() {
    var backwards = giveaways.event(giveaways.item("门票", 10));
    backwards.put("closesAt", giveaways.in(Duration.ofDays(-1)));
    giveaways
        .drafts(backwards)
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("ENDS_BEFORE_IT_BEGINS"));
    var item = giveaways.item("门票", 10);
    item.put("shares", List.of(Giveaways.share("困难职工", 11, Map.of(), null)));
    giveaways
        .drafts(giveaways.event(item))
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("MORE_THAN_THE_QUOTA"));
    giveaways
        .drafts(giveaways.event(giveaways.item("门票", 0)))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("items[0].quota"));
  }

  @Test
  void noTicketIsSoldWhoseGateHasClosedAndNoneDrawnWhoseGateIsOpen() {
    var late = giveaways.event(giveaways.item("门票", 10));
    late.put("closesAt", giveaways.in(Duration.ofDays(3)));
    giveaways
        .drafts(late)
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("BEFORE_THE_WINDOW_CLOSES"));

    late.put("mode", "DRAW");
    giveaways
        .drafts(late)
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("ENDS_BEFORE_IT_BEGINS"));

    var drawn = giveaways.event(giveaways.item("门票", 10));
    drawn.put("mode", "DRAW");
    drawn.put("closesAt", giveaways.in(Duration.ofDays(1).minusMillis(1)));
    var draft = giveaways.drafts(drawn).then().statusCode(201).extract();
    giveaways
        .officer()
        .post("/v1/ticket-events/" + draft.<String>path("id") + "/publication")
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("BEFORE_IT_IS_DRAWN"));
  }

  @Test
  void aWindowThatHasPassedIsNotPublished() {
    var event = giveaways.event(giveaways.item("门票", 10));
    event.put("opensAt", giveaways.in(Duration.ofDays(-2)));
    event.put("closesAt", giveaways.in(Duration.ofDays(-1)));
    var draft = giveaways.drafts(event).then().extract();
    giveaways
        .officer()
        .post("/v1/ticket-events/" + draft.<String>path("id") + "/publication")
        .then()
        .statusCode(409)
        .body("code", equalTo("SALE_CLOSED"));
  }

  @Test
  void officersSeeTheEventsOfTheirScopeAlone() {
    var others = new Giveaways();
    var draft = giveaways.drafts(giveaways.event(giveaways.item("门票", 10))).then().extract();
    others.officer().get("/v1/ticket-events/" + draft.<String>path("id")).then().statusCode(404);
    others.officer().get("/v1/ticket-events").then().statusCode(200).body("items", empty());
    giveaways
        .officer()
        .get("/v1/ticket-events?state=DRAFT")
        .then()
        .statusCode(200)
        .body("items.id", contains(draft.<String>path("id")));
    var foreign = giveaways.event(giveaways.item("门票", 10));
    foreign.put("organizationId", others.union());
    giveaways.drafts(foreign).then().statusCode(403);
  }
}
