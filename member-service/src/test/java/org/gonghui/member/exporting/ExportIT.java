package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallPortions.class)
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ExportIT {
  @Inject WritingDesk desk;
  @Inject ExportWorker worker;

  private static long parts(String export) {
    return Database.number(
        "select count(*) from export_part where export_id = ?", UUID.fromString(export));
  }

  /// An export that this test's thread writes, as a worker would: the service's own is quicker, or not.
  private Export taken(Roster roster) {
    for (var tries = 0; tries < 50; tries++) {
      var ordered = roster.ordered("MEMBERS", "CSV");
      var mine = desk.take();
      if (mine.isPresent() && mine.get().id().toString().equals(ordered)) {
        return mine.get();
      }
      roster.completed(ordered);
    }
    throw new AssertionError("the service's own worker has taken every export");
  }

  @Test
  void whatAWorkerHasLeftIsGoneOnWithWhereItStood() {
    var roster = Roster.founded();
    var people = roster.collect(3 * SmallPortions.ROWS + 20);
    var mine = taken(roster);
    var export = mine.id().toString();
    assertThat(desk.write(mine.id(), mine.epoch())).isTrue();
    assertThat(desk.write(mine.id(), mine.epoch())).isTrue();
    roster
        .read(export)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("rows", equalTo(2 * SmallPortions.ROWS));
    // killed, and nobody renews its lease
    Database.execute(
        "update export set lease_until = now() - interval '1 second' where id = ?", mine.id());
    roster.completed(export).then().body("rows", equalTo(people));
    // paused, and woken when it is over
    assertThat(desk.write(mine.id(), mine.epoch())).isFalse();
    var lines = roster.lines(export);
    assertThat(lines).hasSize(people + 1);
    assertThat(new HashSet<>(lines)).hasSize(people + 1);
  }

  @Test
  void whatIsCancelledIsNotKept() {
    var roster = Roster.founded();
    roster.collect(2 * SmallPortions.ROWS);
    var mine = taken(roster);
    var path = "/v1/exports/" + mine.id();
    assertThat(desk.write(mine.id(), mine.epoch())).isTrue();
    roster
        .file(mine.id().toString())
        .then()
        .statusCode(409)
        .body("currentState", equalTo("RUNNING"));
    roster
        .calls()
        .post(path + "/cancellation")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    assertThat(parts(mine.id().toString())).isZero();
    assertThat(desk.write(mine.id(), mine.epoch())).isFalse();
    roster.calls().post(path + "/cancellation").then().statusCode(409);
  }

  @Test
  void aFileExpires() {
    var roster = Roster.founded();
    var export = roster.completed(roster.ordered("ORGANIZATIONS", "CSV")).<String>path("id");
    assertThat(parts(export)).isOne();
    Database.execute(
        "update export set expires_at = now() - interval '1 second' where id = ?",
        UUID.fromString(export));
    worker.sweep();
    assertThat(parts(export)).isZero();
    roster.file(export).then().statusCode(409).body("currentState", equalTo("EXPIRED"));
  }

  @Test
  void itIsForItsOfficerAlone() {
    var roster = Roster.founded();
    var export = roster.completed(roster.ordered("ORGANIZATIONS", "CSV")).<String>path("id");
    roster.colleague().get("/v1/exports/" + export).then().statusCode(404);
    roster.colleague().get("/v1/exports/" + export + "/file").then().statusCode(404);
    var moved = new Roster(Roster.founded().city(), "", roster.officer());
    moved.read(export).then().statusCode(404);
    roster
        .orders("MEMBERS", "CSV", Map.of("organizationId", moved.city()))
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    roster
        .calls()
        .body(Map.of("kind", "MEMBERS", "format", "CSV", "reason", "REPORTING"))
        .post("/v1/exports")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }
}
