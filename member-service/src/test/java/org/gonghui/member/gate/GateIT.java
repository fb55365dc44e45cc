package org.gonghui.member.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class GateIT {
  private final Giveaways giveaways = new Giveaways();
  private UUID item = new UUID(0, 0);
  private CardHolder member = new CardHolder(item);

  @BeforeEach
  void sell() {
    item = giveaways.sells(5);
    member = CardHolders.one(giveaways.union());
  }

  private Response shown(String code) {
    return giveaways
        .officer()
        .body(Map.of("code", code, "itemId", item))
        .post("/v1/ticket-redemptions");
  }

  private static String merchant(@Nullable UUID union) {
    var body = new HashMap<String, Object>(Map.of("kind", "MERCHANT", "name", "某影院"));
    if (union != null) {
      body.put("organizationId", union);
    }
    var admin = union == null ? new Unions().token() : Token.of("admin").org(union).sign();
    var partner =
        given()
            .auth()
            .oauth2(admin)
            .contentType("application/json")
            .body(body)
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    return Token.of("merchant").partner(UUID.fromString(partner)).machine().sign();
  }

  private Response shownTo(String merchant, String code) {
    return given()
        .auth()
        .oauth2(merchant)
        .contentType("application/json")
        .body(Map.of("code", code, "itemId", item))
        .post("/v1/ticket-redemptions");
  }

  @Test
  void aTicketLetsThreeInOnceHoweverManyGatesItIsShownTo() {
    var code = member.codeOf(member.ticketOf(item));
    shown(code).then().statusCode(200).body("reason", equalTo("TOO_EARLY"));
    Giveaways.pass(item, "gate_opens_at");
    var answers = Race.of(16, () -> shown(code).then().statusCode(200).extract());
    assertThat(answers).filteredOn(answer -> answer.path("valid")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.<Boolean>path("valid"))
        .allMatch(answer -> answer.path("reason").equals("USED"));
    assertThat(answers)
        .filteredOn(answer -> answer.path("valid"))
        .allMatch(answer -> answer.<Integer>path("admits") == 3);
    giveaways
        .officer()
        .get("/v1/ticket-items/" + item + "/admissions")
        .then()
        .statusCode(200)
        .body("held", equalTo(0))
        .body("redeemed", equalTo(1))
        .body("admitted", equalTo(3));
  }

  @Test
  void aGateThatLostItsAnswerAsksAgain() {
    var code = member.codeOf(member.ticketOf(item));
    Giveaways.pass(item, "gate_opens_at");
    var ask = Map.of("code", code, "itemId", item);
    for (var time = 0; time < 2; time++) {
      giveaways
          .officer()
          .header("Idempotency-Key", "gate-1")
          .body(ask)
          .post("/v1/ticket-redemptions")
          .then()
          .statusCode(200)
          .body("valid", equalTo(true));
    }
    shown(code).then().body("valid", equalTo(false)).body("reason", equalTo("USED"));
  }

  @Test
  void aTicketIsGivenBackUntilTheGateOpens() {
    var ticket = member.ticketOf(item);
    var code = member.codeOf(ticket);
    member.cancels(ticket).then().statusCode(200);
    member.cancels(ticket).then().statusCode(409).body("currentState", equalTo("CANCELLED"));
    shown(code).then().body("reason", equalTo("CANCELLED"));
    member.calls().get("/v1/me/tickets/" + ticket).then().body("code", nullValue());
    member.calls().get("/v1/me/tickets/" + ticket + "/qr").then().statusCode(404);
    var next = CardHolders.one(giveaways.union());
    var late = next.ticketOf(item);
    next.calls().get("/v1/me/tickets/" + late + "/qr").then().contentType("image/png");
    Giveaways.pass(item, "gate_opens_at");
    next.cancels(late).then().statusCode(409).body("code", equalTo("GATE_IS_OPEN"));
  }

  @Test
  void otherCodesAndOtherItemsAreTold() {
    Giveaways.pass(item, "gate_opens_at");
    shown("NOSUCHCODE").then().statusCode(200).body("reason", equalTo("UNKNOWN"));
    var other = CardHolders.one(giveaways.union());
    var code = other.codeOf(other.ticketOf(giveaways.sells(5)));
    shown(code).then().body("reason", equalTo("OTHER_ITEM"));
    var late = member.codeOf(member.ticketOf(item));
    Database.execute(
        "update ticket_stock set gate_opens_at = now() - interval '1 hour', gate_closes_at = now() where item_id = ?",
        item);
    shown(late).then().body("reason", equalTo("TOO_LATE"));
  }

  @Test
  void aGateIsItsUnions() {
    var code = member.codeOf(member.ticketOf(item));
    Giveaways.pass(item, "gate_opens_at");
    new Giveaways()
        .officer()
        .body(Map.of("code", code, "itemId", item))
        .post("/v1/ticket-redemptions")
        .then()
        .statusCode(404);
    shownTo(merchant(new Giveaways().union()), code).then().statusCode(404);
    shownTo(merchant(giveaways.union()), code).then().statusCode(200).body("valid", equalTo(true));
    shownTo(merchant(null), code).then().statusCode(200).body("reason", equalTo("USED"));
  }
}
