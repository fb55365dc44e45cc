package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
  private static final String HEADER = "姓名,身份证号,手机号,单位统一社会信用代码,就业形态";

  private final Unions unions = new Unions();
  private final List<String> codes = new ArrayList<>();
  private UUID city = new UUID(0, 0);
  private String foreignCode = "";

  @BeforeEach
  void layUnions() {
    city = unions.federation("抚顺市总工会", "210400");
    for (var i = 0; i < 24; i++) {
      codes.add(CreditCodes.next());
      unions.enterprise("抚顺" + i + "厂工会", "210402", codes.get(i), city);
    }
    foreignCode = CreditCodes.next();
    unions.enterprise("外地厂工会", "210202", foreignCode, unions.federation("大连市总工会", "210200"));
  }

  private String officer() {
    return Token.of("officer").org(city).sign();
  }

  private Response sent(String type, byte[] file, String more) {
    return given()
        .auth()
        .oauth2(officer())
        .contentType(type)
        .body(file)
        .post(
            "/v1/member-imports?organization="
                + city
                + "&consent=EMPLOYER_DECLARED&consentDate=2018-03-01"
                + more);
  }

  private Response ended(Response sent) {
    var path = sent.then().statusCode(202).extract().header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            !List.of("RECEIVED", "RUNNING")
                .contains(given().auth().oauth2(officer()).get(path).<String>path("state")));
    return given().auth().oauth2(officer()).get(path);
  }

  private Response imported(String file) {
    return ended(sent("text/csv", file.getBytes(StandardCharsets.UTF_8), ""));
  }

  private String row(int n) {
    var person = MadeUpPeople.next();
    return String.join(
        ",", person.name(), person.idNumber(), person.phone(), codes.get(n % 24), "EMPLOYEE");
  }

  private List<String> rows(int count) {
    return IntStream.range(0, count).mapToObj(this::row).toList();
  }

  private static String file(List<String> rows) {
    return HEADER + "\n" + String.join("\n", rows) + "\n";
  }

  private long members() {
    return Database.number(
        "select count(*) from membership m join organization o on o.id = m.organization_id where o.parent_id = ?",
        city);
  }

  private List<String> rejected(Response ended) {
    return given()
        .auth()
        .oauth2(officer())
        .get("/v1/member-imports/" + ended.path("id") + "/rejected-rows")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }

  /// Ten kinds of faults, one row of each.
  private List<String> faulty(String goodRow, String memberRow) {
    var code = codes.getFirst();
    var number = MadeUpPeople.next().idNumber();
    var wrongCheck = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    return List.of(
        "王一," + wrongCheck + ",13900000001," + code + ",EMPLOYEE",
        "王二," + MadeUpPeople.number("21040219900230122") + ",13900000001," + code + ",EMPLOYEE",
        goodRow,
        memberRow,
        "王五," + MadeUpPeople.next().idNumber() + ",13900000001," + CreditCodes.next() + ",EMPLOYEE",
        "王六," + MadeUpPeople.next().idNumber() + ",13900000001," + foreignCode + ",EMPLOYEE",
        "王七," + MadeUpPeople.next().idNumber() + ",12345," + code + ",EMPLOYEE",
        "王八,," + "13900000001," + code + ",EMPLOYEE",
        "=cmd()," + MadeUpPeople.next().idNumber() + ",13900000001," + code + ",EMPLOYEE",
        "王十," + MadeUpPeople.next().idNumber() + ",13900000001," + code + ",ASTRONAUT");
  }

  @Test
  void goodRowsJoinAndEveryBadOneIsNamed() {
    var member = rows(1);
    imported(file(member)).then().body("accepted", equalTo(1));
    var good = rows(2_418);
    var all = new ArrayList<>(good);
    for (var i = 0; i < 10; i++) {
      var at = 100 + i * 200;
      // each a person of their own, so that a repeated one is told of the file and not of the
      // members
      all.addAll(at, faulty(good.get(i), member.getFirst()));
    }
    var ended = imported(file(all));
    ended
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("total", equalTo(2_518))
        .body("accepted", equalTo(2_418))
        .body("rejected", equalTo(100));
    assertThat(members()).isEqualTo(2_419);
    var lines = rejected(ended);
    assertThat(lines).hasSize(101).first().isEqualTo("line,column,code,message");
    for (var code : RowCode.values()) {
      assertThat(lines).filteredOn(line -> line.contains("," + code + ",")).hasSizeGreaterThan(0);
    }
    assertThat(lines.get(1)).startsWith("102,idNumber,INVALID_ID_NUMBER,");
    var issued =
        Database.number(
            "select count(*) from service_card c join membership m on m.person_id = c.member_id join organization o on o.id = m.organization_id where o.parent_id = ?",
            city);
    assertThat(issued).isEqualTo(2_419);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(eventsOf(members(city))).hasSize(2_419));
  }

  private static List<String> members(UUID city) {
    return Database.rows(
            "select m.person_id::text id from membership m join organization o on o.id = m.organization_id where o.parent_id = ?",
            city)
        .stream()
        .map(row -> String.valueOf(row.get("id")))
        .toList();
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
    var good = rows(30);
    var all = new ArrayList<>(good);
    all.addAll(faulty(good.getFirst(), row(0)).subList(0, 3));
    var ended = ended(sent("text/csv", file(all).getBytes(StandardCharsets.UTF_8), "&dryRun=true"));
    ended.then().body("accepted", equalTo(30)).body("rejected", equalTo(3));
    assertThat(members()).isZero();
    imported(file(all)).then().body("accepted", equalTo(30)).body("rejected", equalTo(3));
    assertThat(members()).isEqualTo(30);
  }

  @Test
  void chineseFilesOfOldSpreadsheetsAreReadToo() {
    var text = file(rows(20));
    ended(sent("text/csv", text.getBytes(Charset.forName("GB18030")), ""))
        .then()
        .body("accepted", equalTo(20));
    ended(sent("text/csv", ("\uFEFF" + file(rows(20))).getBytes(StandardCharsets.UTF_8), ""))
        .then()
        .body("accepted", equalTo(20));
  }

  @Test
  void aFileWithoutItsColumnsFailsAsAWhole() {
    imported("姓名,手机号\n王芳,13900000001\n")
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("MISSING_COLUMN"));
    ended(
            sent(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "no zip at all".getBytes(StandardCharsets.UTF_8),
                ""))
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("NOT_A_LIST"));
  }

  @Test
  void nothingOfAnEndedFileIsKept() {
    var ended = imported(file(rows(5)));
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
        .oauth2(officer())
        .contentType("text/csv")
        .body("x")
        .post("/v1/member-imports?organization=" + city)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("consent"))
        .body("violations.field", hasItem("consentDate"));
    given()
        .auth()
        .oauth2(Token.of("officer").org(unions.federation("别的", "210500")).sign())
        .contentType("text/csv")
        .body("x")
        .post(
            "/v1/member-imports?consent=EMPLOYER_DECLARED&consentDate=2018-03-01&organization="
                + city)
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
  }

  @Test
  void anEndedImportIsNotCancelled() {
    var ended = imported(file(rows(1)));
    given()
        .auth()
        .oauth2(officer())
        .post("/v1/member-imports/" + ended.path("id") + "/cancellation")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("COMPLETED"));
  }
}
