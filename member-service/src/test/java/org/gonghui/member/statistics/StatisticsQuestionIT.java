package org.gonghui.member.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be asked, by whom, and that the answer is right.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StatisticsQuestionIT {
  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
  }

  @Test
  void monthsTellWhatCameInThemAndWhatThereIsAtTheirEnd() {
    new Crowd(city).unions(1, 10, DAY);
    new Crowd(city).members(5, "COURIER", 1, 0, LocalDate.of(2017, 12, 31));
    new Crowd(city).members(3, "COURIER", 1, 0, LocalDate.of(2018, 1, 1));
    new Crowd(city).members(2, "COURIER", 1, 0, LocalDate.of(2018, 1, 31));
    var months = Figures.members(city, "&by=month&to=2018-01-30").extract().jsonPath();
    assertThat(months.getList("items.month")).isEqualTo(List.of("2017-12", "2018-01"));
    assertThat(months.getList("items.change")).isEqualTo(List.of(5, 3));
    assertThat(months.getList("items.members")).isEqualTo(List.of(5, 8));
    new Crowd(city).members(1, "COURIER", 1, 0, LocalDate.of(2018, 4, 1));
    var year = Figures.members(city, "&by=month&from=2018-01-01&to=2018-05-31&count=true");
    year.body("total.change", equalTo(6)).body("count", equalTo(5));
    var of2018 = year.extract().jsonPath();
    assertThat(of2018.getList("items.month"))
        .isEqualTo(List.of("2018-01", "2018-02", "2018-03", "2018-04", "2018-05"));
    assertThat(of2018.getList("items.change")).isEqualTo(List.of(5, 0, 0, 1, 0));
    assertThat(of2018.getList("items.members")).isEqualTo(List.of(10, 10, 10, 11, 11));
    Figures.members(city, "&by=month&from=2017-10-01&to=2017-11-30").body("items", empty());
  }

  @Test
  void aMonthInWhichNobodyEverWasCountedHasNoLine() {
    var from = unions.federation("新抚区总工会", "210402", city);
    var to = unions.federation("东洲区总工会", "210403", city);
    var town = unions.federation("某镇总工会", "210402101", from);
    new Crowd(town).unions(1, 10, DAY);
    new Crowd(town).members(3, "COURIER", 1, 0, DAY);
    await().until(() -> Database.number("select count(*) from statistics_delta") == 0);
    var version = Database.number("select version from organization where id = ?", town);
    unions.patch(town, "\"%d\"".formatted(version), Map.of("parentId", to)).then().statusCode(200);
    Figures.members(from, "&by=month&to=2018-12-31").body("items", empty());
    Figures.members(to, "&by=month&to=2018-04-30").body("items", hasSize(2));
  }

  @Test
  void figuresAreThoseOfTheCallersScope() {
    var other = new Unions().federation("大连市总工会", "210200");
    given()
        .auth()
        .oauth2(Token.of("reviewer").org(other).sign())
        .get("/v1/statistics/members?organization=" + city)
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    given()
        .auth()
        .oauth2(Token.of("finance").org(city).sign())
        .get("/v1/statistics/unions?organization=" + city)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Token.of("admin").org(city).sign())
        .post("/v1/statistics/checks")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "&by=AREA, by",
    "&by=sex, by",
    "&colour=red, colour",
    "&from=2018-02-01&to=2018-01-31, to",
    "&to=yesterday, to"
  })
  void aQuestionThatIsNoneIsRefused(String query, String field) {
    given()
        .auth()
        .oauth2(Token.staff("officer", city).sign())
        .get("/v1/statistics/members?organization=" + city + query)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void whatIsNotFoldedYetIsInTheAnswerOfItsMoment() throws SQLException {
    new Crowd(city).unions(2, 10, DAY);
    try (var other = Database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtext('statistics_fold'))");
      new Crowd(city).members(4, "COURIER", 2, 3, DAY);
      var committed = Instant.now();
      assertThat(
              Database.number(
                  "select count(*) from statistics_delta d join organization o on o.id = d.organization_id where o.parent_id = ?",
                  city))
          .isPositive();

      var told = Figures.members(city, "&by=form").extract().jsonPath();

      assertThat(told.getLong("total.members")).isEqualTo(4);
      assertThat(told.getLong("total.cards")).isEqualTo(3);
      assertThat(Instant.parse(told.getString("asOf")))
          .isAfterOrEqualTo(committed.truncatedTo(ChronoUnit.MICROS));
      Figures.unions(city, "").body("total.workers", equalTo(10));
      Figures.check().body("equal", equalTo(true));
      other.rollback();
    }
    await().until(() -> standing() == 4);
    assertThat(Figures.total(city)).isEqualTo(4);
  }

  @Test
  void aCounterThatIsWrongIsFoundWithItsPlace() {
    new Crowd(city).unions(1, 10, DAY);
    new Crowd(city).members(6, "COURIER", 1, 0, DAY);
    await().until(() -> standing() == 6);
    var union =
        Database.rows("select cast(id as text) as id from organization where parent_id = ?", city)
            .getFirst()
            .get("id");
    var edit =
        "update statistics_standing set members = members + ? where organization_id = cast(? as uuid) and form = 'COURIER'";
    Database.execute(edit, -1, union);

    Figures.check()
        .body("equal", equalTo(false))
        .body("totals.find { it.thing == 'MEMBERS' }.differing", equalTo(1))
        .body("differences", hasSize(1))
        .body("differences[0].organizationId", equalTo(union))
        .body("differences[0].form", equalTo("COURIER"))
        .body("differences[0].thing", equalTo("MEMBERS"))
        .body("differences[0].counted", equalTo(5))
        .body("differences[0].dated", equalTo(6))
        .body("differences[0].found", equalTo(6));

    Database.execute(edit, 1, union);
    Figures.check().body("equal", equalTo(true)).body("differences", empty());
  }

  private long standing() {
    return Database.number(
        """
        select coalesce(sum(s.members), 0) from statistics_standing s join organization o on o.id = s.organization_id
        where o.parent_id = ?
        """,
        city);
  }
}
