package org.gonghui.member.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Giveaways;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class DepartureIT {
  @Inject BusinessDay day;
  @Inject InboxDesk inbox;

  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private UUID union = new UUID(0, 0);
  private Newcomer member = new Newcomer(Applicant.next(), union);

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "341200");
    union = unions.enterprise("一厂工会", "341202", employer, city);
    member = Newcomer.joins("341202", employer);
  }

  private Response dies(String evidence) {
    return member.recordedBy(
        union, "death", Map.of("on", day.today().toString(), "evidence", evidence));
  }

  private Response restored() {
    return officer(union).post("/v1/members/" + member.id() + "/restoration");
  }

  private void stands(String state, int members, int cards) {
    member.calls().get("/v1/me/membership").then().body("state", equalTo(state));
    officer(union)
        .get("/v1/statistics/members?organization=" + union)
        .then()
        .body("total.members", equalTo(members))
        .body("total.cards", equalTo(cards));
  }

  @Test
  void whoLeavesIsAMemberNoMoreAndHasNoCard() {
    stands("ACTIVE", 1, 1);
    member
        .leaves()
        .then()
        .statusCode(201)
        .body("kind", equalTo("LEAVING"))
        .body("declaredBy", equalTo("MEMBER"));
    stands("LEFT", 0, 0);
    member.calls().get("/v1/me/card").then().statusCode(409);
    member.leaves().then().statusCode(409).body("currentState", equalTo("LEFT"));
    officer(union)
        .get("/v1/members/" + member.id() + "/history")
        .then()
        .body("items.change", contains("LEFT", "JOINED"));
    assertThat(Newcomer.joinsAgain(member.applicant(), "341202", employer)).isEqualTo(member.id());
    stands("ACTIVE", 1, 1);
  }

  @Test
  void whoEndedByMistakeIsRestoredWithAnotherCard() {
    var card = member.calls().get("/v1/me/card").<String>path("cardNumber");
    member
        .recordedBy(union, "departure", Map.of("reason", "NO_LONGER_EMPLOYED"))
        .then()
        .statusCode(201);
    restored().then().statusCode(201);
    stands("ACTIVE", 1, 1);
    member.calls().get("/v1/me/card").then().body("cardNumber", not(equalTo(card)));
    restored().then().statusCode(409).body("code", equalTo("NOTHING_TO_RESTORE"));
  }

  @Test
  void afterThirtyDaysItIsTooLate() {
    member.leaves().then().statusCode(201);
    Database.execute(
        "update departure set declared_at = declared_at - interval '31 days' where member_id = ?",
        member.id());
    restored().then().statusCode(422).body("code", equalTo("TOO_LATE_TO_RESTORE"));
    stands("LEFT", 0, 0);
  }

  @Test
  void whoHasJoinedAgainIsNotRestored() {
    member.leaves().then().statusCode(201);
    Newcomer.joinsAgain(member.applicant(), "341202", employer);
    restored().then().statusCode(409).body("code", equalTo("ALREADY_MEMBER"));
  }

  @Test
  void whoRetiresStaysAMember() {
    var body = Map.of("on", day.today().minusDays(3).toString());
    member.recordedBy(union, "retirement", body).then().statusCode(201);
    stands("ACTIVE", 1, 1);
    member.calls().get("/v1/me/membership").then().body("retiredOn", equalTo(body.get("on")));
    member
        .recordedBy(union, "retirement", body)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_RETIRED"));
    restored().then().statusCode(201).body("kind", equalTo("RETIREMENT"));
    member.seenBy(union).then().body("retiredOn", equalTo(null));
  }

  @Test
  void codesOfTheDeadAreNoGoodAndTheirInboxIsSilent() {
    var code = member.calls().post("/v1/me/card/codes").<String>path("code");
    dies("DEATH_CERTIFICATE").then().statusCode(201).body("kind", equalTo("DEATH"));
    stands("DECEASED", 0, 0);
    assertThat(code).isNotEmpty();
    member.calls().post("/v1/me/card/codes").then().statusCode(409);
    inbox.tell(new Message(member.id(), Template.WELCOME, Map.of(), "/v1/me/membership"));
    assertThat(
            Database.number("select count(*) from inbox_message where member_id = ?", member.id()))
        .isOne();
    dies("COURT_DECISION").then().statusCode(409);
    restored().then().statusCode(201);
    stands("ACTIVE", 1, 1);
  }

  @Test
  void anotherUnionRecordsNothing() {
    var elsewhere = unions.federation("别的市", "330200");
    member.recordedBy(elsewhere, "departure", Map.of("reason", "OTHER")).then().statusCode(404);
    member.recordedBy(elsewhere, "death", Map.of()).then().statusCode(404);
    member.recordedBy(union, "death", Map.of()).then().statusCode(400);
  }

  @Test
  void whatIsHeldGoesToTheNextInLine() {
    var giveaways = new Giveaways();
    var item = giveaways.sells(1);
    Database.execute(
        "update membership set organization_id = ? where person_id = ?",
        giveaways.union(),
        member.id());
    member
        .calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("itemId", item))
        .post("/v1/me/tickets")
        .then()
        .statusCode(201);
    CardHolder next = CardHolders.one(giveaways.union());
    next.waitsFor(item).then().statusCode(201);

    member.leaves().then().statusCode(201);
    Database.execute(
        "update departure set declared_at = declared_at - interval '1 minute' where member_id = ?",
        member.id());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> next.calls().get("/v1/me/tickets").then().body("items.state", contains("HELD")));
    member.calls().get("/v1/me/tickets").then().body("items.state", contains("CANCELLED"));
  }

  @Test
  void ofManyWhoRecordItAtOnceOneDoes() {
    var answers =
        Race.of(
            8,
            caller ->
                caller % 2 == 0
                    ? member.leaves().statusCode()
                    : dies("DEATH_CERTIFICATE").statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    assertThat(Database.number("select count(*) from departure where member_id = ?", member.id()))
        .isOne();
  }
}
