package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Unions;
import org.gonghui.member.beacon.BeaconStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(BeaconStandIn.class)
class DrawIT {
  private static final String DIVISION = "451281";

  @Inject DrawSweep sweep;

  private UUID federation = new UUID(0, 0);
  private UUID couriers = new UUID(0, 0);

  @BeforeEach
  void found() {
    var unions = new Unions();
    federation =
        Database.rows("select id from organization where division_code = ?", DIVISION).stream()
            .map(row -> (UUID) row.get("id"))
            .findFirst()
            .orElseGet(() -> unions.federation("某市总工会", DIVISION));
    couriers =
        Database.rows("select id from organization where division_code = ?", DIVISION + "101")
            .stream()
            .map(row -> (UUID) row.get("id"))
            .findFirst()
            .orElseGet(() -> unions.branch("快递分会", DIVISION + "101", "COURIER", federation));
  }

  @AfterEach
  void calm() {
    Lottery.beaconTurns("NORMAL");
  }

  /// Members, the first half of them couriers.
  private List<CardHolder> members(int count) {
    var all = new ArrayList<>(CardHolders.of(count / 2, couriers, "COURIER"));
    all.addAll(CardHolders.of(count - count / 2, federation));
    return all;
  }

  private void sweeps() {
    try {
      sweep.sweep();
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }

  private void drawn(Lottery lottery) {
    lottery.closes();
    sweeps();
    lottery.roundIsDue();
    sweeps();
    assertThat(lottery.state()).isEqualTo("DRAWN");
  }

  private static List<String> templates(CardHolder member) {
    return member.calls().get("/v1/me/messages").jsonPath().getList("items.template");
  }

  @Test
  void everythingIsPublishedInItsTurn() {
    var members = members(12);
    var lottery = Lottery.of(federation, 5, new Lottery.Share(couriers, 2));
    lottery.published().then().body("state", equalTo("OPEN")).body("root", equalTo(null));
    members.forEach(member -> lottery.enter(member).then().statusCode(201));
    lottery.published("/leaves").then().statusCode(409).body("currentState", equalTo("OPEN"));

    lottery.closes();
    sweeps();
    lottery.published().then().body("state", equalTo("CLOSED")).body("leaves", equalTo(12));
    assertThat(lottery.lines("/leaves"))
        .hasSize(12)
        .isSortedAccordingTo(Comparator.comparing(line -> String.valueOf(line.get("leaf"))));
    lottery.published("/winners").then().statusCode(409);

    lottery.roundIsDue();
    sweeps();
    lottery
        .published()
        .then()
        .body("state", equalTo("DRAWN"))
        .body("rounds.fate", equalTo(List.of("USED")));
    var winners = lottery.lines("/winners");
    assertThat(winners)
        .hasSize(5)
        .isSortedAccordingTo(Comparator.comparing(line -> String.valueOf(line.get("rank"))))
        .filteredOn(line -> Integer.valueOf(1).equals(line.get("seat")))
        .hasSize(2);
    Published.keep("plain", lottery, members.getFirst());

    var won = members.stream().filter(member -> templates(member).contains("DRAW_WON")).toList();
    assertThat(won).hasSize(5);
    assertThat(members)
        .filteredOn(member -> templates(member).contains("DRAW_LOST"))
        .hasSize(7)
        .doesNotContainAnyElementsOf(won);
    assertThat(tickets(lottery)).isEqualTo(5);
    assertThat(
            Database.number(
                "select count(*) from audit_entry a join ticket t on t.id = a.subject where a.action = 'TICKET_GIVEN' and a.purpose = 'DRAWN' and t.item_id = ?",
                lottery.item()))
        .isEqualTo(5);
    won.getFirst().calls().get("/v1/me/draw-entries").then().body("items.outcome", hasItem("WON"));
  }

  private static long tickets(Lottery lottery) {
    return Database.number(
        "select count(*) from ticket where item_id = ? and state = 'HELD'", lottery.item());
  }

  /// One who has read, or was refused, leaves the place to the next.
  @Test
  void moreReadTheListsThanMayAtOnce() {
    var lottery = Lottery.of(federation, 1);
    for (var reader = 0; reader < 11; reader++) {
      lottery.published("/leaves").then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }
    lottery.closes();
    sweeps();
    for (var reader = 0; reader < 11; reader++) {
      lottery.published("/leaves").then().statusCode(200);
    }
  }

  @Test
  void aRoundThatIsNotToBeHadIsPassedOverForOneThatNobodyKnows() {
    var members = members(8);
    var lottery =
        Lottery.opening(
            federation,
            Duration.ofHours(-1),
            Duration.ofSeconds(4),
            3,
            new Lottery.Share(couriers, 1));
    members.forEach(member -> lottery.enter(member).then().statusCode(201));
    Lottery.beaconTurns("AWAY");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          sweeps();
          return !lottery.published().jsonPath().getList("rounds").isEmpty();
        });
    Lottery.beaconTurns("NORMAL");
    assertThat(
            Database.number(
                "select count(*) from draw d join draw_round r using (item_id) where item_id = ? and d.round_due_at >= r.noted_at + interval '1 second'",
                lottery.item()))
        .isOne();
    var passedOver = lottery.published().jsonPath();
    lottery.roundIsDue();
    sweeps();
    lottery
        .published()
        .then()
        .body("state", equalTo("DRAWN"))
        .body("rounds.fate", equalTo(List.of("SILENT", "USED")))
        .body("beacon.round", equalTo(passedOver.getInt("round")))
        .body("beacon.round", greaterThan(passedOver.getInt("rounds[0].round")));
    Published.keep("passed-over", lottery, members.getFirst());
  }

  @Test
  void whatIsNotTheBeaconsDecidesNothing() {
    var lottery = Lottery.of(federation, 1);
    members(1).forEach(member -> lottery.enter(member).then().statusCode(201));
    lottery.closes();
    sweeps();
    Database.execute("update draw set round = 1 where item_id = ?", lottery.item());
    Lottery.beaconTurns("FORGED");
    lottery.roundIsDue();
    sweeps();
    assertThat(lottery.state()).isEqualTo("CLOSED");
    lottery.roundIsOverdue();
    sweeps();
    lottery.published().then().body("rounds.fate", equalTo(List.of("FORGED")));
    Lottery.beaconTurns("NORMAL");
    lottery.roundIsDue();
    sweeps();
    lottery.published().then().body("rounds.fate", equalTo(List.of("FORGED", "USED")));
  }

  @Test
  void aRoundThatWasSpokenBeforeTheRootDecidesNothing() {
    var lottery = Lottery.of(federation, 1);
    Database.execute("update draw set round = 1 where item_id = ?", lottery.item());
    lottery.closes();
    sweeps();
    lottery
        .published()
        .then()
        .body("state", equalTo("CLOSED"))
        .body("rounds.fate", equalTo(List.of("ROOT_TOO_LATE")))
        .body("rounds[0].round", equalTo(1));
  }

  @Test
  void noRoundIsTriedTwice() {
    var lottery = Lottery.of(federation, 1);
    Database.execute(
        "insert into draw_round select item_id, round, 'SILENT', now() from draw where item_id = ?",
        lottery.item());
    lottery.closes();
    sweeps();
    lottery.roundIsDue();
    sweeps();
    assertThat(lottery.state()).isEqualTo("CLOSED");
    assertThat(
            Database.number(
                "select count(*) from left_work where worker = 'draw' and item = ?",
                lottery.item()))
        .isOne();
  }

  private static CardHolder ofShare(Lottery lottery, List<CardHolder> members) {
    var winners =
        Database.rows(
            """
            select e.member_id from draw_winner w join draw_entry e on e.id = w.entry_id
            where w.item_id = ? and w.share = 1 and w.state = 'GIVEN'
            """,
            lottery.item());
    return members.stream()
        .filter(
            member -> winners.stream().anyMatch(row -> member.id().equals(row.get("member_id"))))
        .findFirst()
        .orElseThrow();
  }

  private static void givesBack(CardHolder member) {
    var ticket = member.calls().get("/v1/me/tickets").<String>path("items[0].id");
    member.calls().delete("/v1/me/tickets/" + ticket).then().statusCode(200);
  }

  private static List<Map<String, Object>> successors(Lottery lottery) {
    return Database.rows(
        """
        select w.seat, w.share, e.share as own from draw_winner w join draw_entry e on e.id = w.entry_id
        where w.item_id = ? and w.succeeds and w.state = 'GIVEN'
        """,
        lottery.item());
  }

  @Test
  void aSeatOfAPriorityThatSpillsOverGoesToItsOwnFirst() {
    var couriersAndOthers = new ArrayList<>(CardHolders.of(8, couriers, "COURIER"));
    couriersAndOthers.addAll(CardHolders.of(4, federation));
    var lottery = Lottery.of(federation, 3, new Lottery.Share(couriers, 2, true));
    couriersAndOthers.forEach(member -> lottery.enter(member).then().statusCode(201));
    drawn(lottery);
    givesBack(ofShare(lottery, couriersAndOthers));
    assertThat(successors(lottery)).containsExactly(Map.of("seat", 1, "share", 1, "own", 1));
    assertThat(tickets(lottery)).isEqualTo(3);
    Published.keep("priority", lottery, couriersAndOthers.getFirst());
  }

  @Test
  void whereNobodyOfThePriorityIsLeftTheSeatGoesToOthersOnlyIfItSpillsOver() {
    for (var spillsOver : List.of(true, false)) {
      var all = new ArrayList<>(CardHolders.of(2, couriers, "COURIER"));
      all.addAll(CardHolders.of(4, federation));
      var lottery = Lottery.of(federation, 3, new Lottery.Share(couriers, 2, spillsOver));
      all.forEach(member -> lottery.enter(member).then().statusCode(201));
      drawn(lottery);
      givesBack(ofShare(lottery, all));
      assertThat(successors(lottery))
          .isEqualTo(spillsOver ? List.of(Map.of("seat", 0, "share", 1, "own", 0)) : List.of());
      assertThat(tickets(lottery)).isEqualTo(spillsOver ? 3 : 2);
    }
  }

  @Test
  void whoHoldsAsManyAsTheEventAllowsIsToldAndHasNotWon() {
    var full = members(1).getFirst();
    var lottery = Lottery.of(federation, 1);
    lottery.enter(full).then().statusCode(201);
    Database.execute(
        "update ticket_stock set tickets_per_member = 0 where item_id = ?", lottery.item());
    drawn(lottery);
    assertThat(templates(full)).contains("DRAW_NOT_GIVEN").doesNotContain("DRAW_WON", "DRAW_LOST");
    full.calls().get("/v1/me/draw-entries").then().body("items.outcome", hasItem("NOT_GIVEN"));
    assertThat(tickets(lottery)).isZero();
  }

  @Test
  void aTicketThatIsGivenBackGoesToTheNextRank() {
    var members = members(9);
    var lottery = Lottery.of(federation, 4, new Lottery.Share(couriers, 2));
    members.forEach(member -> lottery.enter(member).then().statusCode(201));
    drawn(lottery);
    var winner =
        members.stream()
            .filter(member -> templates(member).contains("DRAW_WON"))
            .findFirst()
            .orElseThrow();
    var ticket = winner.calls().get("/v1/me/tickets").<String>path("items[0].id");
    winner.calls().delete("/v1/me/tickets/" + ticket).then().statusCode(200);
    var winners = lottery.lines("/winners");
    assertThat(winners).hasSize(5);
    assertThat(winners.getLast()).containsEntry("succeeds", true).containsEntry("place", 5);
    assertThat(tickets(lottery)).isEqualTo(4);
    assertThat(members).filteredOn(member -> templates(member).contains("DRAW_WON")).hasSize(5);
    Published.keep("succession", lottery, members.getLast());
  }

  @Test
  void whoIsNoMemberAnyMoreIsFollowedByTheNextRank() {
    var members = members(4);
    var lottery = Lottery.of(federation, 1);
    members.forEach(member -> lottery.enter(member).then().statusCode(201));
    var staying = members.get(2);
    Database.execute(
        """
        update membership set state = 'SUSPENDED' where person_id in (select member_id from draw_entry where item_id = ?)
          and person_id <> ?
        """,
        lottery.item(),
        staying.id());
    drawn(lottery);
    assertThat(tickets(lottery)).isEqualTo(1);
    assertThat(templates(staying)).contains("DRAW_WON");
  }

  @Test
  void copiesThatDrawAtOnceDrawOnce() {
    var members = members(12);
    var lottery = Lottery.of(federation, 7);
    members.forEach(member -> lottery.enter(member).then().statusCode(201));
    lottery.closes();
    lottery.roundIsDue();
    var done =
        Race.of(
            4,
            () -> {
              sweeps();
              return true;
            });
    assertThat(done).hasSize(4);
    sweeps();
    assertThat(lottery.lines("/winners")).hasSize(7);
    assertThat(tickets(lottery)).isEqualTo(7);
    assertThat(members)
        .allSatisfy(member ->
            assertThat(templates(member)).filteredOn(code -> code.startsWith("DRAW_")).hasSize(1));
  }

  @Test
  void whatWasCalledOffIsNotDrawn() {
    var lottery = Lottery.of(federation, 1);
    var member = members(1).getFirst();
    lottery.enter(member).then().statusCode(201);
    lottery.callOff();
    lottery.closes();
    sweeps();
    assertThat(lottery.state()).isEqualTo("CALLED_OFF");
    lottery.enter(member).then().statusCode(409).body("code", equalTo("EVENT_CALLED_OFF"));
    member
        .calls()
        .get("/v1/me/draw-entries")
        .then()
        .body("items.outcome", equalTo(List.of("CALLED_OFF")));
  }
}
