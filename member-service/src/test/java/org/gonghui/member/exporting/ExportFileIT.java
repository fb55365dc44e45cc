package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Giveaways;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands in a file.
@QuarkusTest
@TestProfile(SmallPortions.class)
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ExportFileIT {
  @TestHTTPResource URI service = URI.create("http://localhost");

  @Test
  void everyWorkerOfTheCityStandsInTheFileOnceAndMasked() {
    var roster = Roster.founded();
    var people = roster.collect(SmallPortions.PEOPLE);
    var done = roster.completed(roster.ordered("MEMBERS", "CSV"));
    done.then()
        .body("rows", equalTo(people))
        .body("expiresAt", notNullValue())
        .header("ETag", notNullValue());

    var lines = roster.lines(done.path("id"));
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
    var file = roster.file(sheet);
    file.then().statusCode(200).contentType(ExportFormat.XLSX_TYPE);
    assertThat(rows(file.asByteArray())).isEqualTo(people + 1);
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
        .calls()
        .accept("text/csv")
        .get("/v1/exports/" + export + "/file")
        .then()
        .contentType("text/csv")
        .header("Content-Disposition", endsWith(".csv\""));
    assertThat(roster.lines(export)).hasSize(3).last().asString().contains(",'=密云一厂工会,");
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
    assertThat(roster.lines(export.path("id")))
        .hasSize(2)
        .last()
        .asString()
        .contains("HELD," + holder.id());
    Roster.founded().orders("TICKETS_OF_EVENT", "CSV", event).then().statusCode(404);
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

  /// In each format: who reads half of a file must not take it for the whole.
  @ParameterizedTest
  @EnumSource
  void aFileWhosePartIsGoneEndsAsNoFileDoes(ExportFormat format) throws InterruptedException {
    var roster = Roster.founded();
    roster.collect(3 * SmallPortions.ROWS);
    var export = roster.completed(roster.ordered("MEMBERS", format.name())).<String>path("id");
    assertThat(endsWell(roster, export)).isTrue();
    Database.execute(
        "delete from export_part where export_id = ? and number = 2", UUID.fromString(export));
    assertThat(endsWell(roster, export)).isFalse();
  }

  private boolean endsWell(Roster roster, String export) throws InterruptedException {
    var call =
        HttpRequest.newBuilder(service.resolve("/v1/exports/" + export + "/file"))
            .header("Authorization", "Bearer " + roster.token())
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException cutOff) {
      return false;
    }
  }
}
