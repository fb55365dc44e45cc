package org.gonghui.member.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be asked, and by whom.
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
    Figures.members(city, "&by=month&from=2018-01-01")
        .body("items", hasSize(1))
        .body("items[0].change", equalTo(5))
        .body("items[0].members", equalTo(10))
        .body("total.change", equalTo(5));
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
        .oauth2(Token.of("officer").org(city).sign())
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
        .oauth2(Token.of("officer").org(city).sign())
        .get("/v1/statistics/members?organization=" + city + query)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }
}
