package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Giveaways;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// `-Dgonghui.export.people=62084` takes all workers of Miyun out (M6).
@QuarkusTest
@TestProfile(ExportIT.SmallPortions.class)
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ExportIT {
  private static final int PEOPLE = Integer.getInteger("gonghui.export.people", 620);
  private static final int PORTION = PEOPLE > 10_000 ? 1_000 : 100;

  @Inject WritingDesk desk;
  @Inject ExportWorker worker;

  public static class SmallPortions implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gonghui.exporting.portion", String.valueOf(PORTION));
    }
  }

  private static List<String> lines(Roster roster, String export) {
    return roster.file(export).then().statusCode(200).extract().asString().lines().toList();
  }

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
  void everyWorkerOfTheCityStandsInTheFileOnceAndMasked() {
    var roster = Roster.founded();
    var people = roster.collect(PEOPLE);
    var done = roster.completed(roster.ordered("MEMBERS", "CSV"));
    done.then()
        .body("rows", equalTo(people))
        .body("expiresAt", notNullValue())
        .header("ETag", notNullValue());

    var lines = lines(roster, done.path("id"));
    assertThat(lines.getFirst()).isEqualTo("\uFEFF会员号,名称,证件号码,手机号,工会标识,就业形态,状态,入会日期,会员标识");
    assertThat(lines).hasSize(people + 1);
    assertThat(new HashSet<>(lines)).hasSize(people + 1);
    assertThat(lines.subList(1, people + 1))
        .allMatch(line ->
            line.matches(
                "GH\\d+,王\\*,\\*{14}\\d{3}[0-9X],139\\*{4}\\d{4},[0-9a-f-]{36},EMPLOYEE,ACTIVE,.*"));
    assertThat(
            Database.number(
                "select count(*) from audit_entry where action = 'MEMBER_EXPORTED' and purpose = 'ROSTER_CHECK' and actor_subject = ?",
                roster.officer()))
        .isEqualTo(people);

    var sheet = roster.completed(roster.ordered("MEMBERS", "XLSX")).<String>path("id");
    assertThat(rows(roster.file(sheet).asByteArray())).isEqualTo(people + 1);
  }

  private static long rows(byte[] spreadsheet) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(spreadsheet));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.count();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void aNameThatIsAFormulaReckonsNothing() {
    var roster = Roster.founded();
    var export =
        roster
            .orders("ORGANIZATIONS", "CSV", Map.of("organizationId", roster.city()))
            .then()
            .statusCode(202)
            .header("Location", startsWith("/v1/exports/"))
            .extract()
            .<String>path("id");
    roster.completed(export);
    roster
        .file(export)
        .then()
        .contentType("text/csv")
        .header("Content-Disposition", endsWith(".csv\""));
    assertThat(lines(roster, export)).hasSize(3).last().asString().contains(",'=密云一厂工会,");
  }

  @Test
  void ticketsOfAnEventAreTakenOutByWhoGivesThem() {
    var giveaways = new Giveaways();
    var roster = new Roster(giveaways.union(), "", "officer-" + UUID.randomUUID());
    var item = giveaways.sells(3);
    var holder = CardHolders.one(giveaways.union());
    holder.ticketOf(item);
    var event = Map.<String, Object>of("eventId", Giveaways.eventOf(item));
    var export = roster.orders("TICKETS_OF_EVENT", "CSV", event).then().statusCode(202).extract();
    roster.completed(export.path("id"));
    assertThat(lines(roster, export.path("id")))
        .hasSize(2)
        .last()
        .asString()
        .contains("HELD," + holder.id());
    Roster.founded().orders("TICKETS_OF_EVENT", "CSV", event).then().statusCode(404);
  }

  @Test
  void whatAWorkerHasLeftIsGoneOnWithWhereItStood() {
    var roster = Roster.founded();
    var people = roster.collect(3 * PORTION + 20);
    var mine = taken(roster);
    var export = mine.id().toString();
    assertThat(desk.write(mine.id(), mine.epoch())).isTrue();
    assertThat(desk.write(mine.id(), mine.epoch())).isTrue();
    roster.read(export).then().body("state", equalTo("RUNNING")).body("rows", equalTo(2 * PORTION));
    // killed, and nobody renews its lease
    Database.execute(
        "update export set lease_until = now() - interval '1 second' where id = ?", mine.id());
    roster.completed(export).then().body("rows", equalTo(people));
    // paused, and woken when it is over
    assertThat(desk.write(mine.id(), mine.epoch())).isFalse();
    var lines = lines(roster, export);
    assertThat(lines).hasSize(people + 1);
    assertThat(new HashSet<>(lines)).hasSize(people + 1);
  }

  @Test
  void whatIsCancelledIsNotKept() {
    var roster = Roster.founded();
    roster.collect(2 * PORTION);
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

  @Test
  void nothingOfAFileStandsInThePlain() {
    var roster = Roster.founded();
    var export = roster.completed(roster.ordered("ORGANIZATIONS", "CSV")).<String>path("id");
    assertThat(
            Database.number(
                "select count(*) from export_part where export_id = ? and position(convert_to('密云', 'UTF8') in content) = 0",
                UUID.fromString(export)))
        .isOne();
  }
}
