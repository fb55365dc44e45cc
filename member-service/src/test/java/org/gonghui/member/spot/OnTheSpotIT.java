package org.gonghui.member.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.EmployerLists;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class OnTheSpotIT {
  private static final int CROWD = 40;

  private final Unions unions = new Unions();
  private final Instant now = Clock.systemUTC().instant();
  private final String creditCode = CreditCodes.next();
  private UUID city = new UUID(0, 0);
  private UUID works = new UUID(0, 0);
  private Spot spot = new Spot(works);

  @BeforeEach
  void found() {
    city = unions.federation("无锡市总工会", "320200");
    works = unions.enterprise("某快递公司工会", "320202", creditCode, city);
    spot = new Spot(works);
  }

  private String opened() {
    return spot.opens(now.minusSeconds(60), now.plus(Duration.ofHours(2)))
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .extract()
        .path("id");
  }

  /// The figure of M5: some hundred are there, and forty join at once.
  @Test
  void fortyWhoJoinAtOnceAreAttributedToTheEventAndTheEmployer() {
    var event = opened();
    var code = spot.scanned(event);
    Spot.shown(code)
        .then()
        .statusCode(200)
        .body("name", equalTo("现场入会"))
        .body("union", equalTo("某快递公司工会"));
    var crowd = Stream.generate(Applicant::next).limit(CROWD).toList();
    crowd.forEach(one -> one.verifies().then().statusCode(200));

    var members =
        Race.of(
            CROWD,
            one ->
                crowd
                    .get(one)
                    .appliesBy(code, one % 4 == 0 ? "COURIER" : "EMPLOYEE", "320202")
                    .then()
                    .statusCode(201)
                    .body("organizationId", equalTo(works.toString()))
                    .body("joiningEventId", equalTo(event))
                    .extract()
                    .<String>path("memberId"));

    assertThat(members).doesNotHaveDuplicates().hasSize(CROWD);
    crowd
        .getFirst()
        .appliesBy(code, "COURIER", "320202")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MEMBER"));
    spot.read(event)
        .then()
        .statusCode(200)
        .body("joined", equalTo(CROWD))
        .body("waiting", equalTo(0))
        .body("refused", equalTo(0));
    var lines = spot.calls().get("/v1/joining-events/" + event + "/statistics").jsonPath();
    assertThat(lines.getInt("items.findAll { it.form == 'COURIER' }.joined.sum()"))
        .isEqualTo(CROWD / 4);
    assertThat(lines.getInt("items.joined.sum()")).isEqualTo(CROWD);
  }

  @Test
  void whoCameInTimeJoinsThoughTheEventIsOverWhenTheyAreVerified() {
    var event = opened();
    var code = spot.scanned(event);
    var slow = Applicant.named("王慢");
    slow.verifies().then().statusCode(202);
    var application = slow.appliesBy(code, "COURIER", "320202");
    application.then().statusCode(202).body("state", equalTo("VERIFYING"));
    spot.read(event).then().body("waiting", equalTo(1));
    spot.calls()
        .post("/v1/joining-events/" + event + "/closure")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> spot.read(event).then().body("joined", equalTo(1)).body("waiting", equalTo(0)));
    slow.calls().get("/v1/me/membership").then().body("organization", equalTo(works.toString()));
  }

  @Test
  void anEventLeadsOnToTheSuccessorOfItsUnionAndNowhereWhereThereIsNone() {
    var event = opened();
    var code = spot.scanned(event);
    var other = unions.enterprise("另一快递公司工会", "320202", CreditCodes.next(), city);
    closes(works, "merger", Map.of("intoId", other));
    Spot.shown(code).then().statusCode(200).body("union", equalTo("另一快递公司工会"));
    var late = Applicant.next();
    late.verifies().then().statusCode(200);
    late.appliesBy(code, "COURIER", "320202")
        .then()
        .statusCode(201)
        .body("organizationId", equalTo(other.toString()));

    closes(other, "dissolution", Map.of("membersTo", city));
    Spot.shown(code).then().statusCode(409).body("code", equalTo("UNION_CLOSED"));
    spot.read(event).then().statusCode(200).body("state", equalTo("UNION_CLOSED"));
    var tooLate = Applicant.next();
    tooLate.verifies().then().statusCode(200);
    tooLate
        .appliesBy(code, "COURIER", "320202")
        .then()
        .statusCode(409)
        .body("code", equalTo("UNION_CLOSED"));
  }

  /// Closes a union, and waits until whoever is on the way to another has come.
  private void closes(UUID union, String how, Map<String, ?> heirs) {
    var body = new HashMap<String, Object>(heirs);
    body.put("decision", Map.of("number", "锡工发〔2018〕7号"));
    var decided =
        unions
            .calls()
            .body(body)
            .post("/v1/organizations/" + union + "/" + how)
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    await()
        .until(() ->
            "COMPLETED".equals(unions.calls().get("/v1/reorganizations/" + decided).path("state")));
  }

  @Test
  void whoIsOnAListOfTheEventIsCountedForItToo() {
    var event = opened();
    var lists = new EmployerLists(city, List.of(creditCode));
    assertThat(lists.takeInFor(event, 3)).isEqualTo(3);
    assertThat(lists.takeInFor("厂门口", 1)).isEqualTo(1);
    spot.read(event).then().body("joined", equalTo(3));
    spot.calls()
        .get("/v1/joining-events/" + event + "/statistics")
        .then()
        .body("items.joined.sum()", equalTo(3));
    lists
        .send(1, Map.of("event", UUID.randomUUID().toString()))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("event"));
  }

  @Test
  void aCodeIsGoodForNothingOnceTheEventIsClosedOrOver() {
    var closed = opened();
    var over = opened();
    var codeOfClosed = spot.scanned(closed);
    var codeOfOver = spot.scanned(over);
    spot.calls().post("/v1/joining-events/" + closed + "/closure").then().statusCode(200);
    Database.execute(
        "update joining_event set opens_at = opens_at - interval '1 day', closes_at = now() where id = cast(? as uuid)",
        over);
    var late = Applicant.next();
    late.verifies().then().statusCode(200);
    for (var code : new String[] {codeOfClosed, codeOfOver}) {
      Spot.shown(code).then().statusCode(409).body("code", equalTo("JOINING_EVENT_CLOSED"));
      late.appliesBy(code, "COURIER", "320202")
          .then()
          .statusCode(409)
          .body("code", equalTo("JOINING_EVENT_CLOSED"));
    }
    spot.calls()
        .post("/v1/joining-events/" + closed + "/closure")
        .then()
        .statusCode(409)
        .body("code", equalTo("JOINING_EVENT_CLOSED"));
  }

  @Test
  void aCodeThatWentAstrayIsReplaced() {
    var event = opened();
    var former = spot.scanned(event);
    spot.calls().post("/v1/joining-events/" + event + "/code-replacement").then().statusCode(200);
    var somebody = Applicant.next();
    somebody.verifies().then().statusCode(200);
    Spot.shown(former).then().statusCode(404);
    somebody
        .appliesBy(former, "COURIER", "320202")
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_JOINING_CODE"));
    somebody.appliesBy(spot.scanned(event), "COURIER", "320202").then().statusCode(201);
  }

  @Test
  void nobodyJoinsBeforeTheEventBegins() {
    var event =
        spot.opens(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)))
            .then()
            .statusCode(201)
            .body("state", equalTo("PLANNED"))
            .extract()
            .<String>path("id");
    var code = spot.scanned(event);
    Spot.shown(code).then().statusCode(200).body("state", equalTo("PLANNED"));
    var early = Applicant.next();
    early.verifies().then().statusCode(200);
    early
        .appliesBy(code, "COURIER", "320202")
        .then()
        .statusCode(409)
        .body("code", equalTo("JOINING_EVENT_NOT_OPEN"));
  }

  @Test
  void anEventLastsSevenDaysAtMostAndIsSeenInItsScope() {
    spot.opens(now, now.plus(Duration.ofDays(8))).then().statusCode(400);
    spot.opens(now, now.minusSeconds(1)).then().statusCode(400);
    var event = opened();
    spot.calls().get("/v1/joining-events").then().statusCode(200).body("items.id", hasItem(event));
    var other = new Spot(unions.federation("别市总工会", "330200"));
    other.read(event).then().statusCode(404);
    other.calls().get("/v1/joining-events").then().body("items.id", not(hasItem(event)));
  }
}
