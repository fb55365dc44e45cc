package org.gonghui.member.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class CardStatesIT {
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%person%for no key update%'
      """;

  private final Applicant driver = Applicant.next();
  private UUID union = new UUID(0, 0);
  private UUID member = new UUID(0, 0);

  @BeforeEach
  void join() {
    new Unions().federation("某市总工会", "521300");
    driver.verifies().then().statusCode(200);
    driver.applies("COURIER", "521300").then().statusCode(201);
    var membership = driver.calls().get("/v1/me/membership").then().statusCode(200).extract();
    union = UUID.fromString(membership.path("organization"));
    member = UUID.fromString(membership.path("memberId"));
  }

  private RequestSpecification officer() {
    return officer(union);
  }

  private static RequestSpecification officer(UUID union) {
    return given()
        .auth()
        .oauth2(Token.staff("officer", union).sign())
        .contentType(ContentType.JSON);
  }

  private String card() {
    return String.valueOf(
        Database.rows(
                "select id from service_card where member_id = ? and state <> 'CANCELLED'", member)
            .getFirst()
            .get("id"));
  }

  private Response step(String card, String step) {
    return officer()
        .body(step.equals("freezing") ? Map.of("reason", "MISUSE_SUSPECTED") : Map.of())
        .post("/v1/cards/" + card + "/" + step);
  }

  private Response mine(String step) {
    return driver.calls().post("/v1/me/card/" + step);
  }

  private void leave() {
    Database.execute("update membership set state = 'LEFT' where person_id = ?", member);
  }

  private Response checked(String code) {
    var partner =
        given()
            .auth()
            .oauth2(new Unions().token())
            .contentType(ContentType.JSON)
            .body(Map.of("kind", "MERCHANT", "name", "某理发店"))
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    return given()
        .auth()
        .oauth2(Token.of("merchant").partner(UUID.fromString(partner)).machine().sign())
        .contentType(ContentType.JSON)
        .body(Map.of("code", code))
        .post("/v1/card-checks");
  }

  @Test
  void aLostCardIsReplacedByAnotherThatIsActivated() {
    var first = driver.calls().get("/v1/me/card").<String>path("cardNumber");
    var code = mine("codes").then().statusCode(201).extract().<String>path("code");
    mine("activation").then().statusCode(409).body("currentState", equalTo("ACTIVE"));
    mine("loss").then().statusCode(200).body("state", equalTo("LOST"));
    checked(code).then().body("valid", equalTo(false)).body("reason", equalTo("SUSPENDED"));
    mine("codes").then().statusCode(409).body("currentState", equalTo("LOST"));
    mine("replacement")
        .then()
        .statusCode(201)
        .body("state", equalTo("ISSUED"))
        .body("cardNumber", not(equalTo(first)));
    mine("codes").then().statusCode(409);
    mine("replacement").then().statusCode(409).body("currentState", equalTo("ISSUED"));
    mine("activation").then().statusCode(200).body("state", equalTo("ACTIVE"));
    mine("codes").then().statusCode(201);
    driver
        .calls()
        .get("/v1/me/cards/history")
        .then()
        .statusCode(200)
        .body("items.state", contains("REPLACED", "ACTIVE"))
        .body("items[0].cardNumber", equalTo(first));
  }

  @Test
  void aMemberHasOneCardHoweverManyAskForAnother() {
    var card = card();
    var answers =
        Race.of(
            8,
            each -> (each % 2 == 0 ? mine("replacement") : step(card, "replacement")).statusCode());
    assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
    assertThat(
            Database.number(
                "select count(*) from service_card where member_id = ? and state <> 'CANCELLED'",
                member))
        .isOne();
    assertThat(step(card, "replacement").statusCode()).isEqualTo(409);
  }

  @Test
  void aCodeDiesWithTheStateOfItsCard() {
    var card = card();
    var code = mine("codes").then().statusCode(201).extract();
    step(card, "freezing")
        .then()
        .statusCode(200)
        .body("state", equalTo("FROZEN"))
        .body("frozenFor", equalTo("MISUSE_SUSPECTED"));
    mine("loss").then().statusCode(409).body("currentState", equalTo("FROZEN"));
    mine("replacement").then().statusCode(409);
    step(card, "replacement").then().statusCode(409).body("currentState", equalTo("FROZEN"));
    step(card, "unfreezing").then().statusCode(200).body("state", equalTo("ACTIVE"));
    driver.calls().get(code.<String>path("qrPng")).then().statusCode(404);
    checked(code.path("code")).then().body("reason", equalTo("SUSPENDED"));
    checked(mine("codes").path("code")).then().body("valid", equalTo(true));
  }

  @Test
  void aClosedCardIsTheEndOfIt() {
    var card = card();
    step(card, "closure").then().statusCode(409).body("currentState", equalTo("ACTIVE"));
    mine("codes").then().statusCode(201);
    leave();
    step(card, "replacement").then().statusCode(409).body("currentState", equalTo("LEFT"));
    mine("replacement").then().statusCode(409).body("currentState", equalTo("LEFT"));
    step(card, "closure").then().statusCode(200).body("state", equalTo("CLOSED"));
    for (var step : new String[] {"loss", "freezing", "unfreezing", "replacement", "closure"}) {
      step(card, step).then().statusCode(409).body("currentState", equalTo("CLOSED"));
    }
    driver.calls().get("/v1/me/card").then().statusCode(409).body("code", equalTo("NO_CARD"));
    mine("loss").then().statusCode(409).body("code", equalTo("NO_CARD"));
    officer().get("/v1/cards/" + card).then().statusCode(200).body("state", equalTo("CLOSED"));
  }

  @Test
  void officersSeeTheCardsOfTheirOwnMembers() {
    var card = card();
    step(card, "loss").then().statusCode(200).body("state", equalTo("LOST"));
    officer()
        .get("/v1/cards?state=LOST&limit=200&organization=" + union)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(card));
    officer()
        .get("/v1/cards?state=FROZEN&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(card)));
    var other = new Unions().federation("另一市总工会", "521400");
    officer(other).get("/v1/cards/" + card).then().statusCode(404);
    officer(other).body(Map.of()).post("/v1/cards/" + card + "/loss").then().statusCode(404);
    officer(other).get("/v1/cards").then().statusCode(200).body("items", hasSize(0));
    officer(other).get("/v1/cards?organization=" + union).then().statusCode(403);
  }

  @Test
  void theLastUnionOfWhoHasLeftHasTheCard() {
    var card = card();
    leave();
    var other = new Unions().federation("另一市总工会", "521400");
    Database.execute(
        """
        insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
        values ('ffffffff-0000-7000-8000-000000000000', ?, ?, 'COURIER', 'LEFT', current_date, next_member_number(), 0)
        """,
        member,
        other);
    officer(other).get("/v1/cards/" + card).then().statusCode(200);
    officer().get("/v1/cards/" + card).then().statusCode(404);
  }

  /// Whoever takes a step with a card holds its holder first, as whoever joins does.
  @Test
  void whoJoinsAgainWhileTheCardIsReportedLostWaitsForNobodyInARing() throws SQLException {
    var card = card();
    leave();
    try (var joining = Database.connectAsService();
        var statement = joining.createStatement()) {
      joining.setAutoCommit(false);
      statement.execute("select id from person where id = '" + member + "' for no key update");
      var lost = CompletableFuture.supplyAsync(() -> step(card, "loss").statusCode());
      await().until(() -> lost.isDone() || Database.number(WAITING) > 0);
      // had the loss the card already, both would wait
      statement.execute("select id from service_card where id = '" + card + "' for update nowait");
      joining.commit();
      assertThat(lost.join()).isEqualTo(200);
    }
  }

  @Test
  void anOfficerReportsAFrozenCardLostWithoutLettingItBeUsed() {
    var card = card();
    step(card, "freezing").then().statusCode(200);
    step(card, "loss")
        .then()
        .statusCode(200)
        .body("state", equalTo("LOST"))
        .body("frozenFor", nullValue());
    step(card, "replacement").then().statusCode(201).body("state", equalTo("ISSUED"));
  }

  @Test
  void aFreezingHasAReason() {
    officer()
        .body(Map.of())
        .post("/v1/cards/" + card() + "/freezing")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("reason"));
  }
}
