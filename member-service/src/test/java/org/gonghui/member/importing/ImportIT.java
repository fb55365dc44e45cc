package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportIT {
  private static final Set<RowCode> OF_MEMBERS =
      EnumSet.range(RowCode.INVALID_ID_NUMBER, RowCode.UNKNOWN_EMPLOYMENT_FORM);

  private final City city = new City();

  @BeforeEach
  void found() {
    city.found();
  }

  private static String foreign() {
    var unions = new Unions();
    var code = CreditCodes.next();
    unions.enterprise("外地厂工会", "210202", code, unions.federation("大连市总工会", "210200"));
    return code;
  }

  /// Ten kinds of faults, one row of each.
  private List<String> faulty(String goodRow, String memberRow) {
    var code = city.code();
    var number = MadeUpPeople.next().idNumber();
    var wrongCheck = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    return List.of(
        "王一," + wrongCheck + ",13900000001," + code + ",EMPLOYEE",
        "王二," + MadeUpPeople.number("21040219900230122") + ",13900000001," + code + ",EMPLOYEE",
        goodRow,
        memberRow,
        "王五," + MadeUpPeople.next().idNumber() + ",13900000001," + CreditCodes.next() + ",EMPLOYEE",
        "王六," + MadeUpPeople.next().idNumber() + ",13900000001," + foreign() + ",EMPLOYEE",
        "王七," + MadeUpPeople.next().idNumber() + ",12345," + code + ",EMPLOYEE",
        "王八,," + "13900000001," + code + ",EMPLOYEE",
        "=cmd()," + MadeUpPeople.next().idNumber() + ",13900000001," + code + ",EMPLOYEE",
        "王十," + MadeUpPeople.next().idNumber() + ",13900000001," + code + ",ASTRONAUT");
  }

  @Test
  void goodRowsJoinAndEveryBadOneIsNamed() {
    var member = city.rows(1);
    city.imported(City.file(member)).then().body("accepted", equalTo(1));
    var good = city.rows(2_418);
    var all = new ArrayList<>(good);
    for (var i = 0; i < 10; i++) {
      var at = 100 + i * 200;
      // each a person of their own, so that a repeated one is told of the file and not of the
      // members
      all.addAll(at, faulty(good.get(i), member.getFirst()));
    }
    var ended = city.imported(City.file(all));
    ended
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("total", equalTo(2_518))
        .body("accepted", equalTo(2_418))
        .body("rejected", equalTo(100));
    assertThat(city.members()).isEqualTo(2_419);
    var lines = city.rejected(ended);
    assertThat(lines).hasSize(101).first().isEqualTo("line,column,code,message");
    for (var code : OF_MEMBERS) {
      assertThat(lines).filteredOn(line -> line.contains("," + code + ",")).hasSizeGreaterThan(0);
    }
    assertThat(lines.get(1)).startsWith("102,idNumber,INVALID_ID_NUMBER,");
    var issued =
        Database.number(
            "select count(*) from service_card c join membership m on m.person_id = c.member_id join organization o on o.id = m.organization_id where o.parent_id = ?",
            city.id());
    assertThat(issued).isEqualTo(2_419);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(eventsOf(city.memberIds())).hasSize(2_419));
  }

  private static List<String> eventsOf(List<String> members) {
    var mine = Set.copyOf(members);
    return Topics.consume("gonghui.member").stream()
        .map(message -> message.key())
        .filter(mine::contains)
        .toList();
  }

  @Test
  void aDryRunTellsTheSameAndChangesNothing() {
    var good = city.rows(30);
    var all = new ArrayList<>(good);
    all.addAll(faulty(good.getFirst(), String.join(",", city.row(0))).subList(0, 3));
    var ended =
        city.ended(
            city.sent(City.CSV, City.file(all).getBytes(StandardCharsets.UTF_8), "&dryRun=true"));
    ended.then().body("accepted", equalTo(30)).body("rejected", equalTo(3));
    assertThat(city.members()).isZero();
    city.imported(City.file(all)).then().body("accepted", equalTo(30)).body("rejected", equalTo(3));
    assertThat(city.members()).isEqualTo(30);
  }

  @Test
  void nothingOfAnEndedFileIsKept() {
    var ended = city.imported(City.file(city.rows(5)));
    assertThat(
            Database.number(
                "select count(*) from member_import_chunk where import_id = ?",
                UUID.fromString(ended.path("id"))))
        .isZero();
  }

  @Test
  void theGroundAndTheScopeAreAskedFor() {
    given()
        .auth()
        .oauth2(city.officer())
        .contentType("text/csv")
        .body("x")
        .post("/v1/member-imports?organization=" + city.id())
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("consent"))
        .body("violations.field", hasItem("consentDate"));
    given()
        .auth()
        .oauth2(Token.of("officer").org(new Unions().federation("别的", "210500")).sign())
        .contentType("text/csv")
        .body("x")
        .post(
            "/v1/member-imports?consent=EMPLOYER_DECLARED&consentDate=2018-03-01&organization="
                + city.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
  }

  @Test
  void anEndedImportIsNotCancelled() {
    var ended = city.imported(City.file(city.rows(1)));
    given()
        .auth()
        .oauth2(city.officer())
        .post("/v1/member-imports/" + ended.path("id") + "/cancellation")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("COMPLETED"));
  }
}
