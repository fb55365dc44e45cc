package org.gonghui.member.statistics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.testing.Token;

/// Lists that employers hand in, of people who do not exist.
///
/// @param above the federation whose officer sends them
/// @param codes credit codes of the employers
record EmployerLists(UUID above, List<String> codes) {

  /// Sends a list and waits until it has been taken in.
  ///
  /// @return how many have become members
  long takeIn(int people) {
    var sent =
        given()
            .auth()
            .oauth2(officer())
            .contentType("text/csv")
            .body(list(people).getBytes(StandardCharsets.UTF_8))
            .post(
                "/v1/member-imports?consent=EMPLOYER_DECLARED&consentDate=2017-03-01&organization="
                    + above)
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    await().atMost(Duration.ofSeconds(60)).until(() -> read(sent, "state").equals("COMPLETED"));
    return Long.parseLong(read(sent, "accepted"));
  }

  private String list(int people) {
    return IntStream.range(0, people)
        .mapToObj(this::row)
        .collect(Collectors.joining("\n", "姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n", "\n"));
  }

  private String row(int n) {
    var person = MadeUpPeople.next();
    return String.join(
        ",",
        person.name(),
        person.idNumber(),
        person.phone(),
        codes.get(n % codes.size()),
        "EMPLOYEE");
  }

  private String read(String list, String field) {
    return given()
        .auth()
        .oauth2(officer())
        .get("/v1/member-imports/" + list)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString(field);
  }

  private String officer() {
    return Token.staff("officer", above).sign();
  }
}
