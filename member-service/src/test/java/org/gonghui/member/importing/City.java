package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;

/// A city with 24 employers, whose officer sends their lists.
final class City {
  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final List<String> HEADER = List.of("姓名", "身份证号", "手机号", "单位统一社会信用代码", "就业形态");
  private static final int EMPLOYERS = 24;

  private UUID id = new UUID(0, 0);
  private final List<String> codes = new ArrayList<>();

  /// Adds the city and its employers' unions.
  void found() {
    var unions = new Unions();
    id = unions.federation("抚顺市总工会", "210400");
    for (var i = 0; i < EMPLOYERS; i++) {
      codes.add(CreditCodes.next());
      unions.enterprise("抚顺" + i + "厂工会", "210402", codes.get(i), id);
    }
  }

  UUID id() {
    return id;
  }

  /// The credit code of its first employer.
  String code() {
    return codes.getFirst();
  }

  String officer() {
    return Token.staff("officer", id).sign();
  }

  /// @param more of the query, beginning with `&`
  Response sent(String type, byte[] file, String more) {
    return given()
        .auth()
        .oauth2(officer())
        .contentType(type)
        .body(file)
        .post(
            "/v1/member-imports?organization="
                + id
                + "&consent=EMPLOYER_DECLARED&consentDate=2018-03-01"
                + more);
  }

  /// The import as it has ended.
  Response ended(Response sent) {
    return ended(UUID.fromString(sent.then().statusCode(202).extract().path("id")));
  }

  Response ended(UUID list) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !List.of("RECEIVED", "RUNNING").contains(read(list).<String>path("state")));
    return read(list);
  }

  Response read(UUID list) {
    return given().auth().oauth2(officer()).get("/v1/member-imports/" + list);
  }

  Response imported(String file) {
    return ended(sent(CSV, file.getBytes(StandardCharsets.UTF_8), ""));
  }

  /// The row of somebody who does not exist, at one of the employers in turn.
  List<String> row(int n) {
    var person = MadeUpPeople.next();
    return List.of(
        person.name(), person.idNumber(), person.phone(), codes.get(n % EMPLOYERS), "EMPLOYEE");
  }

  List<String> rows(int count) {
    return IntStream.range(0, count).mapToObj(n -> String.join(",", row(n))).toList();
  }

  static String file(List<String> rows) {
    return String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
  }

  long members() {
    return Database.number(
        "select count(*) from membership m join organization o on o.id = m.organization_id where o.parent_id = ?",
        id);
  }

  List<String> memberIds() {
    return Database.rows(
            "select m.person_id::text id from membership m join organization o on o.id = m.organization_id where o.parent_id = ?",
            id)
        .stream()
        .map(row -> String.valueOf(row.get("id")))
        .toList();
  }

  List<String> rejected(Response ended) {
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
}
