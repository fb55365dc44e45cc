package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.ids.Digests;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Unions;
import org.gonghui.member.beacon.BeaconStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(BeaconStandIn.class)
class DrawEntryIT {
  private static final String DIVISION = "451200";
  private static final Duration AN_HOUR_AGO = Duration.ofHours(-1);
  private static final Duration IN_AN_HOUR = Duration.ofHours(1);

  private UUID federation = new UUID(0, 0);
  private CardHolder member = new CardHolder(new UUID(0, 0));

  @BeforeEach
  void join() {
    federation =
        Database.rows("select id from organization where division_code = ?", DIVISION).stream()
            .map(row -> (UUID) row.get("id"))
            .findFirst()
            .orElseGet(() -> new Unions().federation("某市总工会", DIVISION));
    member = CardHolders.one(federation);
  }

  @Test
  void aCandidateHoldsWhatTheLeafIsMadeOf() {
    var lottery = Lottery.of(federation, 10);
    var entered = lottery.enter(member);
    entered
        .then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .header("Location", containsString("/v1/me/draw-entries/"))
        .body("outcome", equalTo("WAITING"));
    var content =
        entered.<String>path("salt")
            + lottery.item().toString().replace("-", "")
            + entered.<String>path("id").replace("-", "");
    assertThat(entered.<String>path("leaf"))
        .isEqualTo(HexFormat.of().formatHex(Digests.sha256(HexFormat.of().parseHex(content))));
    member
        .calls()
        .get("/v1/me/draw-entries/" + entered.path("id"))
        .then()
        .statusCode(200)
        .body("salt", equalTo(entered.path("salt")));
  }

  @Test
  void theSaltIsNotInTheTable() {
    var salt = Lottery.of(federation, 1).enter(member).<String>path("salt");
    assertThat(
            Database.number(
                "select count(*) from draw_entry where position(decode(?, 'hex') in salt) > 0 or position(cast(? as bytea) in salt) > 0",
                salt,
                salt))
        .isZero();
  }

  @Test
  void aMemberEntersOnceHoweverManyCallsThereAre() {
    var lottery = Lottery.of(federation, 1);
    var answers = Race.of(8, () -> lottery.enter(member).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    lottery
        .enter(member)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_ENTERED"))
        .body("link", containsString("/v1/me/draw-entries/"));
  }

  @Test
  void whoLeavesAndEntersAgainHasAnotherLeaf() {
    var lottery = Lottery.of(federation, 1);
    var first = lottery.enter(member);
    var path = "/v1/me/draw-entries/" + first.path("id");
    CardHolders.one(federation).calls().delete(path).then().statusCode(404);
    member.calls().delete(path).then().statusCode(200).body("outcome", equalTo("LEFT"));
    member.calls().get(path).then().statusCode(404);
    assertThat(lottery.enter(member).<String>path("leaf")).isNotEqualTo(first.path("leaf"));
  }

  @Test
  void nobodyEntersOrLeavesBeforeItOpensOrAfterItCloses() {
    Lottery.opening(federation, IN_AN_HOUR, IN_AN_HOUR.multipliedBy(2), 1)
        .enter(member)
        .then()
        .statusCode(409)
        .body("code", equalTo("SALE_NOT_OPEN"))
        .body("opensAt", notNullValue());
    var lottery = Lottery.opening(federation, AN_HOUR_AGO, IN_AN_HOUR, 1);
    var entry = lottery.enter(member).<String>path("id");
    lottery.closes();
    member.calls().delete("/v1/me/draw-entries/" + entry).then().statusCode(409);
    lottery.enter(member).then().statusCode(409).body("code", equalTo("SALE_CLOSED"));
  }

  @Test
  void whoeverIsNotInTheAudienceCannotEnter() {
    var elsewhere = new Unions().federation("另一市总工会", "451300");
    Lottery.of(elsewhere, 1)
        .enter(member)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_IN_AUDIENCE"));
  }

  @Test
  void whatIsNotDrawnCannotBeEntered() {
    member
        .calls()
        .body(Map.of("itemId", UUID.randomUUID()))
        .post("/v1/me/draw-entries")
        .then()
        .statusCode(400)
        .body("violations.code", hasItem("UNKNOWN_DRAW"));
  }
}
