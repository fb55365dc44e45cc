package org.gonghui.member.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.EmployerLists;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// What the programmes report (domain.md, M2 and M6), counted from records.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ProgrammeFiguresIT {
  private static final String IN_2017 = "&from=2017-01-01&to=2017-12-31";
  private static final List<String> EIGHT_GROUPS =
      List.of(
          "TRUCK_DRIVER",
          "RIDE_HAILING_DRIVER",
          "COURIER",
          "FOOD_DELIVERY_RIDER",
          "DOMESTIC_WORKER",
          "SECURITY_GUARD",
          "SALES_ASSISTANT",
          "ESTATE_AGENT");

  private final Unions unions = new Unions();

  private static void itIs(String moment) {
    QuarkusMock.installMockForType(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), Clock.class);
  }

  /// Miyun: 775 unions, 62,084 workers; 701 unions and 60,263 members collected; 59,408 cards; in 2017 21 unions and 4,956
  /// members more.
  @Test
  void miyunsUnionsAndMembersAreCountedFromTheirRecords() {
    var miyun = unions.federation("密云区总工会", "110118");
    var before = new Crowd(miyun);
    before.unions(754, 56_981, LocalDate.of(2016, 6, 1));
    before.members(55_307, "EMPLOYEE", 680, 54_452, LocalDate.of(2016, 7, 1));
    itIs("2017-05-31T16:30:00Z");
    var joined = new EmployerLists(miyun, founded(miyun, 21, 243)).takeIn(4_956);

    assertThat(joined).isEqualTo(4_956);
    Figures.unions(miyun, IN_2017)
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.unions", equalTo(775))
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.workers", equalTo(62_084))
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.collected", equalTo(701))
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.change", equalTo(21))
        .body("total.members", equalTo(60_263))
        .body("total.cards", equalTo(59_408));
    Figures.members(miyun, IN_2017 + "&by=union&count=true&limit=1")
        .body("total.members", equalTo(60_263))
        .body("total.cards", equalTo(59_408))
        .body("total.change", equalTo(4_956))
        .body("count", equalTo(701))
        .body("items", hasSize(1));
    // half past midnight of June in Shanghai
    Figures.members(miyun, IN_2017 + "&by=month")
        .body("items", hasSize(12))
        .body("items[4].change", equalTo(0))
        .body("items[4].members", equalTo(55_307))
        .body("items[5].month", equalTo("2017-06"))
        .body("items[5].change", equalTo(4_956))
        .body("items[5].members", equalTo(60_263));
    Figures.members(miyun, "&to=2016-12-31").body("total.members", equalTo(55_307));
    Figures.unions(miyun, "&to=2016-12-31").body("total.workers", equalTo(56_981));
    Figures.check().body("equal", equalTo(true));
  }

  /// Wuxi: 20 unions more, 968 enterprises, 54,600 members in eight groups.
  @Test
  void wuxisEightGroupsAreCountedByGroupOrganisationAndEnterprise() {
    var wuxi = unions.federation("无锡市总工会", "320200");
    var people = new Crowd(wuxi);
    people.unions(968, 60_000, LocalDate.of(2021, 3, 1));
    for (var group : EIGHT_GROUPS) {
      people.members(54_600 / EIGHT_GROUPS.size(), group, 968, 0, LocalDate.of(2022, 3, 1));
    }
    itIs("2022-02-01T01:00:00Z");
    for (var n = 0; n < 20; n++) {
      unions
          .add(Unions.body("新就业形态第" + n + "联合工会", "UNION_GROUP", "320200", wuxi))
          .then()
          .statusCode(201);
    }

    var byForm = Figures.members(wuxi, "&by=form").extract().jsonPath();
    assertThat(byForm.getList("items.form", String.class))
        .containsExactlyInAnyOrderElementsOf(EIGHT_GROUPS);
    assertThat(byForm.getList("items.members", Long.class)).containsOnly(6_825L);
    assertThat(byForm.getLong("total.members")).isEqualTo(54_600);
    var byEmployer = pages(wuxi, "&by=employer&limit=200");
    assertThat(byEmployer).hasSize(968);
    assertThat(byEmployer.stream().mapToLong(Long::longValue).sum()).isEqualTo(54_600);
    Figures.unions(wuxi, "&from=2022-01-01")
        .body("items.find { it.type == 'UNION_GROUP' }.change", equalTo(20))
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.unions", equalTo(968))
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.change", equalTo(0));
    Figures.check().body("equal", equalTo(true));
  }

  /// Adds enterprise unions as an administrator does.
  private List<String> founded(UUID above, int many, int headcount) {
    var codes = new ArrayList<String>();
    for (var n = 0; n < many; n++) {
      codes.add(CreditCodes.next());
      var body = Unions.body("新建第" + n + "厂工会", "ENTERPRISE_UNION", "110118", above);
      Unions.with(body, "creditCode", codes.getLast());
      unions.add(Unions.with(body, "headcount", headcount)).then().statusCode(201);
    }
    return codes;
  }

  private static List<Long> pages(UUID organization, String query) {
    var members = new ArrayList<Long>();
    JsonPath page = Figures.members(organization, query).extract().jsonPath();
    members.addAll(page.getList("items.members", Long.class));
    for (var next = page.getString("nextCursor"); next != null; ) {
      page = Figures.members(organization, query + "&cursor=" + next).extract().jsonPath();
      members.addAll(page.getList("items.members", Long.class));
      next = page.getString("nextCursor");
    }
    return members;
  }
}
