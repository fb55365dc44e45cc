package org.gonghui.member.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class PackIT {
  private final StationsOfUnion union = new StationsOfUnion();
  private final LocalDate today = LocalDate.now(BusinessDay.SHANGHAI);
  private String station = "";

  @BeforeEach
  void open() {
    station = union.added(union.station("WARM_HEART_STATION", 0, "PACKS"));
  }

  private Map<String, Object> campaign(int quantity) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "冬季关爱包");
    body.put("organizationId", union.union());
    body.put("from", today.toString());
    body.put("to", today.plusDays(30).toString());
    body.put("quantity", quantity);
    body.put("stationIds", List.of(station));
    return body;
  }

  private Response adds(Map<String, Object> campaign) {
    return union.officer().body(campaign).post("/v1/pack-campaigns");
  }

  private String added(int quantity) {
    return adds(campaign(quantity)).then().statusCode(201).extract().path("id");
  }

  private Response handsOut(String campaign, String at, Map<String, Object> to) {
    var body = new LinkedHashMap<>(to);
    body.put("campaignId", campaign);
    body.put("stationId", at);
    return union
        .officer()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post("/v1/pack-handouts");
  }

  private Response handsOut(String campaign, CardHolder to) {
    return handsOut(campaign, station, Map.of("memberId", to.id()));
  }

  /// As a station does that is told to come again.
  private Response handsOutUntilAnswered(String campaign, CardHolder to) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> handsOut(campaign, to), answer -> answer.statusCode() != 503);
  }

  private int remaining(String campaign) {
    return union.officer().get("/v1/pack-campaigns/" + campaign).path("remaining");
  }

  @Test
  void ofTwentyWhoAskForFivePacksFiveGetOne() {
    var campaign = added(5);
    var members = CardHolders.of(20, union.union());
    var answers =
        Race.of(20, caller -> handsOutUntilAnswered(campaign, members.get(caller)).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
    assertThat(remaining(campaign)).isZero();
  }

  @Test
  void aPersonIsGivenOnePackOfACampaignHoweverOftenAsked() {
    var campaign = added(20);
    var member = CardHolders.one(union.union());
    var answers = Race.of(8, () -> handsOut(campaign, member));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("PACK_ALREADY_HANDED_OUT"));
    assertThat(remaining(campaign)).isEqualTo(19);
    handsOut(added(1), member).then().statusCode(201).body("remaining", equalTo(0));
    union
        .officer()
        .get("/v1/pack-campaigns/" + campaign + "/handouts")
        .then()
        .statusCode(200)
        .body("items.memberId", contains(member.id().toString()))
        .body("items.stationId", contains(station));
  }

  @Test
  void whoShowsACardIsGivenOneWhereverTheyBelong() {
    new Unions().federation("他市总工会", "513200");
    var courier = Applicant.next();
    courier.verifies().then().statusCode(200);
    courier.applies("COURIER", "513200").then().statusCode(201);
    var campaign = added(2);
    var code = courier.calls().post("/v1/me/card/codes").then().extract().<String>path("code");
    handsOut(campaign, station, Map.of("cardCode", code)).then().statusCode(201);
    handsOut(campaign, station, Map.of("cardCode", code))
        .then()
        .statusCode(422)
        .body("code", equalTo("CARD_CODE_REFUSED"))
        .body("reason", equalTo("USED"));
    handsOut(campaign, station, Map.of())
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("ONE_OF_TWO"));
  }

  @Test
  void packsAreHandedOutAtTheirStationsOnTheirDaysToActiveMembers() {
    var campaign = added(5);
    var members = CardHolders.of(2, union.union());
    var elsewhere = union.added(union.station("SERVICE_STATION", 0, "PACKS"));
    handsOut(campaign, elsewhere, Map.of("memberId", members.get(0).id()))
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_PACKS_AT_STATION"));
    var later = campaign(5);
    later.put("from", today.plusDays(1).toString());
    handsOut(adds(later).path("id"), members.get(0))
        .then()
        .statusCode(409)
        .body("code", equalTo("PACKS_NOT_NOW"));
    Database.execute(
        "update membership set state = 'SUSPENDED' where person_id = ?", members.get(1).id());
    handsOut(campaign, members.get(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_AN_ACTIVE_MEMBER"));
    assertThat(remaining(campaign)).isEqualTo(5);
  }

  @Test
  void packsAreAtStationsThatAreThereAndHaveThem() {
    var dry = campaign(5);
    dry.put("stationIds", List.of(union.added(union.station("WARM_HEART_STATION", 10, "REST"))));
    adds(dry).then().statusCode(422).body("code", equalTo("NO_PACKS_HERE"));
    var campaign = added(5);
    var member = CardHolders.one(union.union());
    union.closes(station).then().statusCode(200);
    handsOut(campaign, member).then().statusCode(409).body("currentState", equalTo("CLOSED"));
    adds(campaign(5)).then().statusCode(409).body("currentState", equalTo("CLOSED"));
    assertThat(remaining(campaign)).isEqualTo(5);
  }

  @Test
  void thatAPersonHasOnePackIsTheDatabasesLastWord() {
    var campaign = added(5);
    var pack =
        handsOut(campaign, CardHolders.one(union.union()))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var again =
        """
        insert into pack_handout (id, campaign_id, station_id, member_id, handed_at, version)
        select gen_random_uuid(), campaign_id, station_id, member_id, handed_at, 0 from pack_handout where id = ?
        """;
    assertThatThrownBy(() -> Database.execute(again, UUID.fromString(pack)))
        .hasStackTraceContaining("one_pack_per_person_and_campaign");
  }

  @Test
  void nobodyHandsOutPacksOfOthers() {
    var campaign = added(5);
    var stranger = new StationsOfUnion();
    handsOut(campaign, CardHolders.one(stranger.union())).then().statusCode(404);
    stranger.officer().get("/v1/pack-campaigns/" + campaign).then().statusCode(404);
    stranger.officer().get("/v1/pack-campaigns/" + campaign + "/handouts").then().statusCode(404);
    stranger.officer().get("/v1/pack-campaigns").then().statusCode(200).body("items", empty());
    union.officer().get("/v1/pack-campaigns").then().body("items", hasSize(1));
    stranger.officer().body(campaign(5)).post("/v1/pack-campaigns").then().statusCode(403);
    var backwards = campaign(5);
    backwards.put("to", today.minusDays(1).toString());
    adds(backwards)
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("ENDS_BEFORE_IT_BEGINS"));
  }
}
