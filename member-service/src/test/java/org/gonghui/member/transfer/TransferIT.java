package org.gonghui.member.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class TransferIT {
  @Inject BusinessDay day;

  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private UUID here = new UUID(0, 0);
  private UUID there = new UUID(0, 0);
  private Newcomer member = new Newcomer(Applicant.next(), here);

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "321200");
    here = unions.enterprise("一厂工会", "321202", employer, city);
    there = unions.enterprise("二厂工会", "321203", CreditCodes.next(), city);
    member = Newcomer.joins("321202", employer);
  }

  private String in(int days) {
    return day.today().plusDays(days).toString();
  }

  private String offered(int days) {
    return member.offered(here, there, in(days)).then().statusCode(201).extract().path("id");
  }

  private static String accepted(UUID by, String transfer) {
    return officer(by)
        .post("/v1/transfers/" + transfer + "/acceptance")
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  private long counted(UUID union) {
    return officer(union)
        .get("/v1/statistics/members?organization=" + union)
        .jsonPath()
        .getLong("total.members");
  }

  @Test
  void aMemberBelongsToTheOtherUnionOnceItAcceptsAndTheDayHasCome() {
    var card = member.calls().get("/v1/me/card").<String>path("cardNumber");
    var transfer = offered(0);
    officer(here)
        .post("/v1/transfers/" + transfer + "/acceptance")
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));

    assertThat(accepted(there, transfer)).isEqualTo("DONE");

    member.seenBy(here).then().statusCode(404);
    member.seenBy(there).then().statusCode(200).body("organizationId", equalTo(there.toString()));
    member.calls().get("/v1/me/card").then().body("cardNumber", equalTo(card));
    assertThat(counted(here)).isZero();
    assertThat(counted(there)).isOne();
    officer(there)
        .get("/v1/members/" + member.id() + "/history")
        .then()
        .body("items.change", contains("TRANSFERRED", "JOINED"))
        .body("items[0].changedBy", equalTo(transfer))
        .body("items.organizationId", contains(there.toString(), here.toString()));
    member.calls().get("/v1/me/messages").then().body("items.template", hasItem("TRANSFERRED"));
    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.member"))
                .filteredOn(message -> member.id().toString().equals(message.key()))
                .last()
                .satisfies(message -> assertThat(message.value()).contains(there.toString())));
  }

  @Test
  void whatIsAcceptedAheadIsCarriedOutOnItsDay() {
    var transfer = offered(3);
    assertThat(accepted(there, transfer)).isEqualTo("ACCEPTED");
    member.seenBy(here).then().statusCode(200);

    Database.execute(
        "update transfer set on_day = ? where id = ?", day.today(), UUID.fromString(transfer));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            member
                .calls()
                .get("/v1/me/transfers/" + transfer)
                .then()
                .body("state", equalTo("DONE")));
    member.seenBy(there).then().statusCode(200);
  }

  @Test
  void aMemberAsksAndIsRefusedOrTakesItBack() {
    var refused = member.asksFor(there, in(0)).then().statusCode(201).extract().<String>path("id");
    officer(there)
        .body(Map.of("reason", "NOT_EMPLOYED_HERE"))
        .post("/v1/transfers/" + refused + "/refusal")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("memberName", equalTo("王*"));
    member
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items[0].template", equalTo("TRANSFER_REFUSED"));

    var withdrawn =
        member.asksFor(there, in(0)).then().statusCode(201).extract().<String>path("id");
    member.calls().post("/v1/me/transfers/" + withdrawn + "/withdrawal").then().statusCode(200);
    officer(there).post("/v1/transfers/" + withdrawn + "/acceptance").then().statusCode(409);
    member.calls().get("/v1/me/transfers").then().body("items.id", contains(withdrawn, refused));
  }

  @Test
  void nobodyIsOfferedTwiceToWhereTheyAreOrToNoUnion() {
    offered(5);
    member.asksFor(there, in(0)).then().statusCode(409).body("code", equalTo("TRANSFER_UNDER_WAY"));
    var other = Newcomer.joins("321202", employer);
    other.asksFor(here, in(0)).then().statusCode(409).body("code", equalTo("ALREADY_IN_UNION"));
    other
        .asksFor(UUID.randomUUID(), in(0))
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_UNION"));
    other.asksFor(there, in(-1)).then().statusCode(400);
    other.asksFor(there, in(400)).then().statusCode(400);
    other.offered(there, here, in(0)).then().statusCode(404);
  }

  @Test
  void whoIsOutsideBothUnionsSeesNothing() {
    var transfer = offered(1);
    var elsewhere = unions.federation("别的市", "330100");
    officer(elsewhere).get("/v1/transfers/" + transfer).then().statusCode(404);
    officer(elsewhere).get("/v1/transfers").then().body("items", empty());
    officer(there).get("/v1/transfers?state=OFFERED").then().body("items.id", contains(transfer));
  }

  @Test
  void ofManyWishesAtOnceOneIsOpen() {
    var answers = Race.of(8, () -> member.asksFor(there, in(1)).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
  }

  @Test
  void whoLeavesWhileTheyAreReceivedIsLeftOrMovedAndNeverBoth() {
    var transfer = offered(0);
    var answers =
        Race.of(
            2,
            caller ->
                caller == 0
                    ? member.leaves().statusCode()
                    : officer(there)
                        .post("/v1/transfers/" + transfer + "/acceptance")
                        .statusCode());
    assertThat(answers.getFirst()).isEqualTo(201);
    assertThat(answers.getLast()).isIn(200, 409);
    var state = member.calls().get("/v1/me/transfers/" + transfer).<String>path("state");
    assertThat(state).isEqualTo(answers.getLast() == 200 ? "DONE" : "LAPSED");
    member.calls().get("/v1/me/membership").then().body("state", equalTo("LEFT"));
    assertThat(counted(here) + counted(there)).isZero();
  }
}
