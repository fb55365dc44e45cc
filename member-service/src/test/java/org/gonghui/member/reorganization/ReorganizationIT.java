package org.gonghui.member.reorganization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.EmployerLists;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ReorganizationIT {
  private static final String LIVE =
      "select count(*) from membership where organization_id = ? and state in ('ACTIVE', 'SUSPENDED')";

  @Inject CarryingOutDesk carrying;

  private final Unions unions = new Unions();
  private final Decisions decisions = new Decisions(unions);
  private final String eastCode = CreditCodes.next();
  private UUID city = new UUID(0, 0);
  private UUID east = new UUID(0, 0);
  private UUID west = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
    east = unions.enterprise("东厂工会", "210402", eastCode, city);
    west = unions.enterprise("西厂工会", "210403", CreditCodes.next(), city);
  }

  @Test
  void membersOfAMergedUnionBelongToTheOther() {
    var worker = worker();
    var card = worker.calls().get("/v1/me/card").<String>path("cardNumber");
    var group = unions.branch("一车间小组", "219902", "DOMESTIC_WORKER", east);

    var merged = decisions.merge(east, west);
    merged.then().body("kind", equalTo("MERGER")).body("total", equalTo(1));
    decisions
        .carriedOut(merged)
        .body("moved", equalTo(1))
        .body("membersTo", equalTo(west.toString()));

    decisions
        .union(east)
        .body("open", equalTo(false))
        .body("state", equalTo("CLOSED"))
        .body("mergedInto", equalTo(west.toString()));
    decisions.union(group).body("parentId", equalTo(west.toString()));
    worker
        .calls()
        .get("/v1/me/membership")
        .then()
        .body("organization", equalTo(west.toString()))
        .body("state", equalTo("ACTIVE"));
    worker.calls().get("/v1/me/card").then().body("cardNumber", equalTo(card));
    worker
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items[0].template", equalTo("UNION_CHANGED"));
    var member = worker.calls().get("/v1/me/membership").<String>path("memberId");
    await()
        .untilAsserted(() -> {
          assertThat(Topics.consume("gonghui.member"))
              .filteredOn(message -> member.equals(message.key()))
              .last()
              .satisfies(message -> assertThat(message.value()).contains(west.toString()));
          assertThat(Topics.consume("gonghui.organization"))
              .filteredOn(message -> east.toString().equals(message.key()))
              .last()
              .satisfies(message ->
                  assertThat(message.value()).contains("\"mergedInto\":\"" + west + "\""));
        });
    Decisions.everybodyIsCounted();
  }

  @Test
  void nobodyJoinsAUnionThatIsClosed() {
    worker();
    decisions.carriedOut(decisions.merge(east, west));
    var late = Applicant.next();
    late.verifies().then().statusCode(200);
    late.applies("EMPLOYEE", "210402", eastCode)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_EMPLOYER"));
    assertThat(new EmployerLists(city, List.of(eastCode)).takeIn(3)).isZero();
  }

  @Test
  void whoseUnionIsDissolvedLeavesAndMayJoinAnother() {
    var worker = worker();
    decisions.carriedOut(decisions.dissolve(east, Map.of("leave", true))).body("moved", equalTo(1));
    worker.calls().get("/v1/me/membership").then().body("state", equalTo("LEFT"));
    worker
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items[0].template", equalTo("UNION_DISSOLVED"));
    Decisions.everybodyIsCounted();
    worker.applies("EMPLOYEE", "210400").then().statusCode(201);
    Decisions.everybodyIsCounted();
  }

  @Test
  void aDissolvedAreaHandsItsUnionsToTheOneAboveIt() {
    var district = unions.federation("顺城区总工会", "210411", city);
    var works = unions.enterprise("某厂工会", "210411", CreditCodes.next(), district);
    decisions.carriedOut(decisions.dissolve(district, Map.of("membersTo", city)));
    decisions.union(works).body("parentId", equalTo(city.toString()));
    decisions.carriedOut(decisions.dissolve(west, Map.of("membersTo", east, "unionsTo", east)));
    Decisions.everybodyIsCounted();
  }

  @Test
  void anIndustryFederationsUnionsBelongToItsSuccessor() {
    var logistics = unions.industry("物流行业工会联合会", "219900", "TRUCK_DRIVER", city);
    var transport = unions.industry("交通行业工会联合会", "219900", "RIDE_HAILING_DRIVER", city);
    unions
        .patch(east, "\"0\"", Map.of("industryParentIds", List.of(logistics)))
        .then()
        .statusCode(200);
    decisions.carriedOut(decisions.merge(logistics, transport));
    decisions.union(east).body("industryParentIds", contains(transport.toString()));
    decisions.carriedOut(decisions.dissolve(transport, Map.of("leave", true)));
    decisions.union(east).body("industryParentIds.size()", equalTo(0));
    Decisions.everybodyIsCounted();
  }

  @Test
  void aHistoryTellsNamesAndParentsAndWhatDecidedThem() {
    var district = unions.federation("顺城区总工会", "210411", city);
    unions.patch(east, "\"0\"", Map.of("name", "East Works")).then().statusCode(200);
    decisions.move(east, district).then().statusCode(201).body("state", equalTo("COMPLETED"));
    decisions.carriedOut(decisions.merge(east, west));
    decisions
        .history(east)
        .body(
            "items.name", contains("东厂工会", "East Works", "East Works", "East Works", "East Works"))
        .body("items.state", contains("OPEN", "OPEN", "OPEN", "CLOSING", "CLOSED"))
        .body("items[0].parentId", equalTo(city.toString()))
        .body("items[1].decided", nullValue())
        .body("items[2].parentId", equalTo(district.toString()))
        .body("items[2].decided.kind", equalTo("MOVE"))
        .body("items[2].decided.decision.number", equalTo("抚工发〔2018〕12号"))
        .body("items[3].decided.kind", equalTo("MERGER"))
        .body("items[4].decided.kind", equalTo("MERGER"));
  }

  @Test
  void whatCannotBeIsRefused() {
    var district = unions.federation("顺城区总工会", "210411", city);
    refused(decisions.move(city, district), 422, "CYCLE");
    refused(decisions.move(district, east), 409, "AREA_BELOW_LEAF");
    refused(decisions.merge(city, district), 422, "CYCLE");
    refused(decisions.merge(east, east), 422, "CYCLE");
    refused(decisions.merge(city, east), 422, "CYCLE");
    refused(decisions.dissolve(city, Map.of("leave", true)), 400, "VALIDATION_FAILED");
    refused(decisions.dissolve(east, Map.of()), 400, "VALIDATION_FAILED");
    refused(
        decisions.dissolve(east, Map.of("leave", true, "membersTo", west)),
        400,
        "VALIDATION_FAILED");
    refused(
        decisions.decide(east, "move", Map.of("parentId", district, "on", "2100-01-01")),
        400,
        "VALIDATION_FAILED");
    var foreign = new Unions().federation("别市总工会", "220400");
    refused(decisions.move(east, foreign), 403, "ORGANIZATION_OUT_OF_SCOPE");
    refused(new Decisions(new Unions()).move(east, district), 404, "NOT_FOUND");

    decisions.carriedOut(decisions.merge(east, west));
    refused(decisions.merge(east, west), 409, "STATE_CONFLICT");
    refused(decisions.merge(west, east), 409, "UNION_CLOSED");
    refused(decisions.move(west, east), 409, "UNION_CLOSED");
  }

  /// Two portions, and several copies at them.
  @Test
  void everybodyGoesOnceHoweverManyAreAtIt() {
    var people = 1_100;
    assertThat(new EmployerLists(city, List.of(eastCode)).takeIn(people)).isEqualTo(people);
    var merged = decisions.merge(east, west);
    var id = UUID.fromString(merged.then().statusCode(202).extract().path("id"));
    Race.of(
        3,
        copy -> {
          while (carrying.carryOn(id)) {
            Thread.onSpinWait();
          }
          return copy;
        });
    decisions.carriedOut(merged).body("total", equalTo(people)).body("moved", equalTo(people));
    assertThat(Database.number(LIVE, east)).isZero();
    assertThat(Database.number(LIVE, west)).isEqualTo(people);
    Decisions.everybodyIsCounted();
  }

  @Test
  void whoNamesTheFormerEmployerJoinsItsSuccessor() {
    decisions.carriedOut(decisions.merge(east, west));
    var third = unions.enterprise("三厂工会", "210404", CreditCodes.next(), city);
    decisions.carriedOut(decisions.merge(west, third));
    var _ = worker();
    assertThat(Database.number(LIVE, third)).isEqualTo(1);
  }

  @Test
  void theWorkersOfAMergedEmployerWorkAtItsSuccessor() {
    unions.patch(east, "\"0\"", Map.of("headcount", 120)).then().statusCode(200);
    unions.patch(west, "\"0\"", Map.of("headcount", 80)).then().statusCode(200);
    decisions.carriedOut(decisions.merge(east, west));
    decisions.union(west).body("headcount", equalTo(200));
    Decisions.everybodyIsCounted();
  }

  @Test
  void whoHasMembersOrUnionsIsNotClosedByACorrection() {
    var _ = worker();
    refused(unions.patch(east, "\"0\"", Map.of("open", false)), 409, "UNION_NOT_EMPTY");
    refused(unions.patch(city, "\"0\"", Map.of("open", false)), 409, "UNION_NOT_EMPTY");
    unions.patch(west, "\"0\"", Map.of("open", false)).then().statusCode(200);
  }

  @Test
  void aCorrectionKeepsTheRulesThatDecisionsKeep() {
    var group = Unions.body("一组", "UNION_GROUP", "210402", east);
    unions.add(group).then().statusCode(201);
    refused(
        unions.add(Unions.body("顺城区总工会", "FEDERATION", "210411", east)), 409, "AREA_BELOW_LEAF");
    refused(unions.patch(east, "\"0\"", Map.of("type", "UNION_GROUP")), 409, "AREA_BELOW_LEAF");
    refused(
        unions.patch(east, "\"0\"", Map.of("industryParentIds", List.of(west))),
        400,
        "VALIDATION_FAILED");
  }

  @Test
  void aUnionIsNotClosedByWhoStandsAtTheTopOfIt() {
    refused(
        given()
            .auth()
            .oauth2(Token.of("admin").org(east).sign())
            .contentType(ContentType.JSON)
            .body(Map.of("leave", true, "decision", Decisions.DECISION))
            .post("/v1/organizations/" + east + "/dissolution"),
        403,
        "ORGANIZATION_OUT_OF_SCOPE");
    decisions.union(east).body("state", equalTo("OPEN"));
  }

  private Applicant worker() {
    var worker = Applicant.next();
    worker.verifies().then().statusCode(200);
    worker.applies("EMPLOYEE", "210402", eastCode).then().statusCode(201);
    return worker;
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}
