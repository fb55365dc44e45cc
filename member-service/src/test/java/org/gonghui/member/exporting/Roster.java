package org.gonghui.member.exporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.Unions;
import org.gonghui.testing.Token;

/// A city with an employer's union, whose officer takes files out.
///
/// @param city id of its federation
/// @param officer subject of the login
record Roster(UUID city, String code, String officer) {

  static Roster founded() {
    var unions = new Unions();
    var city = unions.federation("密云区总工会", "110118");
    var code = CreditCodes.next();
    unions.enterprise("=密云一厂工会", "110118", code, city);
    return new Roster(city, code, "officer-" + UUID.randomUUID());
  }

  String token() {
    return Token.of("officer").org(city).subject(officer).sign();
  }

  RequestSpecification calls() {
    return given().auth().oauth2(token()).contentType(ContentType.JSON);
  }

  /// Another officer of the same city.
  RequestSpecification colleague() {
    return given().auth().oauth2(Token.of("officer").org(city).sign());
  }

  /// Makes members by a list of the employer.
  ///
  /// @return how many
  int collect(int people) {
    var list =
        IntStream.range(0, people)
            .mapToObj(_ -> MadeUpPeople.next())
            .map(one -> String.join(",", one.name(), one.idNumber(), one.phone(), code, "EMPLOYEE"))
            .collect(Collectors.joining("\n", "姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n", "\n"));
    var id =
        given()
            .auth()
            .oauth2(token())
            .contentType("text/csv")
            .body(list.getBytes(StandardCharsets.UTF_8))
            .post(
                "/v1/member-imports?consent=EMPLOYER_DECLARED&consentDate=2017-03-01&organization="
                    + city)
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    await()
        .atMost(Duration.ofMinutes(10))
        .until(() -> "COMPLETED".equals(calls().get("/v1/member-imports/" + id).path("state")));
    return calls().get("/v1/member-imports/" + id).path("accepted");
  }

  Response orders(String kind, String format, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("kind", kind);
    body.put("format", format);
    body.putIfAbsent("reason", "ROSTER_CHECK");
    return calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/exports");
  }

  /// The id of an export that is under way.
  String ordered(String kind, String format) {
    return orders(kind, format, Map.of()).then().statusCode(202).extract().path("id");
  }

  Response read(String export) {
    return calls().get("/v1/exports/" + export);
  }

  Response completed(String export) {
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> "COMPLETED".equals(read(export).path("state")));
    return read(export);
  }

  /// Of a CSV file.
  List<String> lines(String export) {
    return file(export).then().statusCode(200).extract().asString().lines().toList();
  }

  Response file(String export) {
    return calls().get("/v1/exports/" + export + "/file");
  }
}
