package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class GrabIT {
  private final Giveaways giveaways = new Giveaways();

  private CardHolder member() {
    return CardHolders.one(giveaways.union());
  }

  private static void assertRefused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }

  @Test
  void aTicketAdmitsThreeAndCanBeRead() {
    var item = giveaways.sells(5);
    var member = member();
    var taken = member.takes(item);
    taken
        .then()
        .statusCode(201)
        .body("admits", equalTo(3))
        .body("state", equalTo("HELD"))
        .body("code", nullValue());
    member
        .calls()
        .get(taken.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(taken.header("ETag")))
        .body("code", notNullValue())
        .body("number", equalTo(taken.path("number")));
    assertThat(
            Database.number(
                "select count(*) from audit_entry where action = 'TICKET_TAKEN' and subject = ? and actor_subject = ?",
                UUID.fromString(taken.path("id")),
                "holder-" + member.id()))
        .isOne();
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndAnotherKeyTheSameTicket() {
    var item = giveaways.sells(5);
    var member = member();
    var first = member.takes(item, "k");
    var again = member.takes(item, "k");
    var another = member.takes(item, "another");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    another.then().statusCode(200).body("id", equalTo(first.path("id")));
    assertThat(Giveaways.given(item)).isOne();
  }

  @Test
  void aKeyIsForOneItemAndIsNeeded() {
    var item = giveaways.sells(5);
    var member = member();
    member.takes(item, "k").then().statusCode(201);
    assertRefused(member.takes(giveaways.sells(5), "k"), 422, "KEY_REUSED");
    assertRefused(
        member.calls().body(Map.of("itemId", item)).post("/v1/me/tickets"),
        400,
        "IDEMPOTENCY_KEY_REQUIRED");
  }

  @Test
  void theSameKeyRacedBy32HasOneEffect() {
    var item = giveaways.sells(5);
    var member = member();
    var answers = Race.of(32, () -> member.takes(item, "raced"));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(answers).filteredOn(a -> a.header("Idempotent-Replayed") == null).hasSize(1);
  }

  /// Another copy is a connection that has the row of the key and does not end.
  @Test
  void aKeyThatAnotherCopyIsAtHoldsUpNobodyElse() throws SQLException {
    var item = giveaways.sells(5);
    var member = member();
    var others = CardHolders.of(4, giveaways.union());
    member.takes(item, "held").then().statusCode(201);
    try (var copy = Database.connect();
        var holding = copy.createStatement()) {
      copy.setAutoCommit(false);
      assertThat(
              holding.executeUpdate(
                  "delete from idempotency_key where id = (select id from idempotency_key order by created_at desc limit 1)"))
          .isOne();
      var answers =
          Race.of(5, n -> n == 0 ? member.takes(item, "held") : others.get(n - 1).takes(item));
      assertRefused(answers.getFirst(), 409, "KEY_IN_USE");
      assertThat(answers.subList(1, 5)).extracting(Response::statusCode).containsOnly(201);
      copy.rollback();
    }
    assertThat(member.takes(item, "held").header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void whoLostTheirAnswerGetsTheirTicketAlsoWhenItIsSoldOut() {
    var item = giveaways.sells(1);
    var lucky = member();
    var taken = lucky.takes(item, "k");
    assertRefused(member().takes(item), 409, "SOLD_OUT");
    lucky.takes(item, "k").then().statusCode(201).body("id", equalTo(taken.path("id")));
    lucky.takes(item).then().statusCode(200).body("id", equalTo(taken.path("id")));
    assertRefused(member().takes(item), 409, "SOLD_OUT");
  }

  /// What is refused keeps no key: it is judged anew.
  @Test
  void aTicketThatCameBackIsHadUnderTheKeyThatWasRefused() {
    var item = giveaways.sells(1);
    var first = member();
    var second = member();
    var ticket = first.ticketOf(item);
    assertRefused(second.takes(item, "k"), 409, "SOLD_OUT");
    first.cancels(ticket).then().statusCode(200);
    Database.execute(
        "update ticket_return set returned_at = returned_at - interval '1 minute' where item_id = ?",
        item);
    await().untilAsserted(() -> second.takes(item, "k").then().statusCode(201));
    assertThat(Giveaways.given(item)).isOne();
  }

  @Test
  void eachOfTwentyTicketsIsGivenOnceHoweverManyCome() {
    var item = giveaways.sells(20);
    var members = CardHolders.of(32, giveaways.union());
    var answers = Race.of(32, n -> members.get(n).takes(item));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(20);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> assertRefused(answer, 409, "SOLD_OUT"));
    assertThat(Giveaways.given(item)).isEqualTo(20);
    assertThat(Database.number("select sum(remaining) from ticket_share where item_id = ?", item))
        .isZero();
  }

  @Test
  void aMemberHoldsOneTicketOfAnEventWhateverTheyTakeAtOnce() {
    var items =
        giveaways.publishes(
            giveaways.event(List.of(giveaways.item("上午", 20), giveaways.item("下午", 20))));
    var members = CardHolders.of(8, giveaways.union());
    var answers = Race.of(32, n -> members.get(n / 4).takes(items.get(n % 2)).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(8);
    assertThat(answers).allMatch(status -> List.of(200, 201, 409).contains(status));
    assertThat(Giveaways.given(items.get(0)) + Giveaways.given(items.get(1))).isEqualTo(8);
    assertThat(
            Database.number(
                "select sum(remaining) from ticket_share where item_id = any (?)",
                (Object) items.toArray(UUID[]::new)))
        .isEqualTo(32);
  }

  @Test
  void theHoursOfASaleAreTold() {
    var later = giveaways.event(giveaways.item("门票", 5));
    later.put("opensAt", giveaways.in(Duration.ofHours(1)));
    var early = member().takes(giveaways.publishes(later).getFirst());
    assertRefused(early, 409, "SALE_NOT_OPEN");
    assertThat(Instant.parse(early.path("opensAt")))
        .isEqualTo(Instant.parse(giveaways.in(Duration.ofHours(1))));
    var item = giveaways.sells(5);
    Giveaways.pass(item, "closes_at");
    assertRefused(member().takes(item), 409, "SALE_CLOSED");
    var calledOff = giveaways.sells(5);
    giveaways.callsOff(calledOff).then().statusCode(200);
    assertRefused(member().takes(calledOff), 409, "EVENT_CALLED_OFF");
  }

  @Test
  void othersAreTold() {
    var item = giveaways.sells(5);
    assertRefused(CardHolders.one(new Giveaways().union()).takes(item), 422, "NOT_IN_AUDIENCE");
    var stranger = Applicant.next();
    assertRefused(
        stranger
            .calls()
            .header("Idempotency-Key", "k")
            .body(Map.of("itemId", item))
            .post("/v1/me/tickets"),
        409,
        "MEMBERSHIP_NOT_YET_KNOWN");
    assertRefused(member().takes(UUID.randomUUID()), 404, "NOT_FOUND");
  }

  @Test
  void anAudienceIsOfAFormOfEmploymentAndADistrict() {
    var event = giveaways.event(giveaways.item("门票", 5));
    event.put("audience", Map.of("employmentForms", List.of("COURIER"), "divisionPrefix", "3502"));
    var item = giveaways.publishes(event).getFirst();
    assertRefused(member().takes(item), 422, "NOT_IN_AUDIENCE");
    CardHolders.of(1, giveaways.union(), "COURIER").getFirst().takes(item).then().statusCode(201);
    event.put("audience", Map.of("divisionPrefix", "3501"));
    assertRefused(member().takes(giveaways.publishes(event).getFirst()), 422, "NOT_IN_AUDIENCE");
  }

  @Test
  void aPriorityIsKeptUntilItSpillsOver() {
    var item = giveaways.item("年货", 2);
    item.put(
        "shares",
        List.of(
            Giveaways.share(
                "快递员",
                1,
                Map.of("employmentForms", List.of("COURIER")),
                Instant.parse(giveaways.in(Duration.ofHours(1))))));
    var id = giveaways.publishes(giveaways.event(item)).getFirst();
    member().takes(id).then().statusCode(201);
    var unlucky = member();
    assertRefused(unlucky.takes(id), 409, "SOLD_OUT");
    unlucky
        .calls()
        .get("/v1/me/ticket-events/" + Giveaways.eventOf(id))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].left", equalTo(0));
    Database.execute(
        "update ticket_share set spills_over_at = now() where item_id = ? and number = 1", id);
    unlucky.takes(id).then().statusCode(201);
  }

  @Test
  void aPriorityIsDrawnFromFirst() {
    var item = giveaways.item("年货", 2);
    item.put(
        "shares",
        List.of(Giveaways.share("快递员", 1, Map.of("employmentForms", List.of("COURIER")), null)));
    var id = giveaways.publishes(giveaways.event(item)).getFirst();
    CardHolders.of(1, giveaways.union(), "COURIER").getFirst().takes(id).then().statusCode(201);
    assertThat(
            Database.number(
                "select remaining from ticket_share where item_id = ? and number = 0", id))
        .isOne();
    member().takes(id).then().statusCode(201);
  }
}
