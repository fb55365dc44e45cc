package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FormIT {
  private static final String FORMS = "/v1/forms";

  private static RequestSpecification officer() {
    return given().auth().oauth2(Token.of("officer").sign()).urlEncodingEnabled(false);
  }

  private static List<ValidatableResponse> sent(String body) {
    return List.of(
        officer().contentType("application/json").body(body).post(FORMS).then(),
        officer().contentType("application/merge-patch+json").body(body).patch(FORMS).then());
  }

  private static ValidatableResponse ordered(String body) {
    return officer().contentType("application/json").body(body).post(FORMS + "/orders").then();
  }

  private static ValidatableResponse asked(String query) {
    return officer().get(FORMS + "/" + UUID.randomUUID() + "?" + query).then();
  }

  private static void isFaulty(ValidatableResponse answer, String field, String code) {
    answer
        .statusCode(400)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("violations[0].field", equalTo(field))
        .body("violations[0].code", equalTo(code));
  }

  @Test
  void whatIsWrittenAsDeclaredIsRead() {
    var body =
        """
        {"text":"\\u674e \\ud842\\udfb7","texts":["\\t\\r\\n"],"day":"2018-11-09","time":"08:30","at":"2018-11-09T08:30:00.5Z",
         "colour":"GREEN"}
        """;
    for (var answer : sent(body)) {
      answer
          .statusCode(200)
          .body("text", equalTo("李 𠮷"))
          .body("day", equalTo("2018-11-09"))
          .body("time", equalTo("08:30:00"))
          .body("at", equalTo("2018-11-09T08:30:00.500Z"))
          .body("colour", equalTo("GREEN"));
    }
    asked("text=%F0%A0%AE%B7&count=-1&day=1900-01-01&at=2199-12-31T23:59:59Z&colour=RED")
        .statusCode(200)
        .body("text", equalTo("𠮷"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "text;   \"\\u0000\"",
        "text;   \"a\\u0000b\"",
        "text;   \"a\\ud800\"",
        "text;   \"a\\u001b\"",
        "text;   \"a\\u0085\"",
        "text;   \"a\\ufdd0\"",
        "text;   \"a\\ud83f\\udfff\"",
        "text;   \"\\udc00a\"",
        "day;    \"0000-01-01\"",
        "day;    \"1899-12-31\"",
        "day;    \"2200-01-01\"",
        "day;    \"+12345-01-01\"",
        "day;    \"2026-11-27T00:00:00Z\"",
        "day;    \"2018-02-30\"",
        "day;    \"\"",
        "day;    20000",
        "day;    [2026,11,27]",
        "time;   [8,30]",
        "time;   \"25:00\"",
        "time;   830",
        "at;     1541750400",
        "at;     1541750400.5",
        "at;     \"2018-11-09\"",
        "at;     \"9999-01-01T00:00:00Z\"",
        "colour; 1",
        "colour; \"1\"",
        "colour; \"red\"",
        "of;     \"\"",
        "of;     \" \"",
        "of;     \"\\u0000\"",
        "of;     \" 01a21de3-a0f3-71dc-b813-291b36758ae3\"",
        "of;     \"AaId46Dzcdy4Eykb\"",
        "of;     1"
      })
  void anotherFormIsRefusedByTheNameOfTheField(String field, String value) {
    for (var answer : sent("{\"%s\":%s}".formatted(field, value))) {
      isFaulty(answer, field, "FORMAT");
    }
  }

  @Test
  void aTextInAListIsNamedByItsPlace() {
    for (var answer : sent("{\"texts\":[\"a\",\"\\u0000\"]}")) {
      isFaulty(answer, "texts[1]", "FORMAT");
    }
  }

  @Test
  void anItemThatIsNoneIsNamedByItsPlace() {
    isFaulty(
        ordered("{\"name\":\"a\",\"count\":1,\"items\":[\"a\",\" \"]}"), "items[1]", "REQUIRED");
  }

  /// As the document's `maxLength` does, and the database.
  @Test
  void aTextIsCountedByItsCharacters() {
    var order = "{\"name\":\"%s\",\"count\":1,\"items\":[]}";
    ordered(order.formatted("😀".repeat(200))).statusCode(200);
    isFaulty(ordered(order.formatted("😀".repeat(201))), "name", "SIZE");
  }

  @Test
  void aListIsCountedByItsItems() {
    var order = "{\"name\":\"a\",\"count\":1,\"items\":[%s]}";
    ordered(order.formatted("\"a\",\"b\",\"c\"")).statusCode(200);
    isFaulty(ordered(order.formatted("\"a\",\"b\",\"c\",\"d\"")), "items", "SIZE");
  }

  @Test
  void whatIsNotUtf8IsNotRead() {
    var body = "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    for (var answer :
        List.of(
            officer().contentType("application/json").body(body).post(FORMS),
            officer().contentType("application/merge-patch+json").body(body).patch(FORMS))) {
      answer.then().statusCode(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}]", "{} x", "{\"text\":\"a\",\"text\":\"b\"}"})
  void whatCanBeReadInTwoWaysIsNotRead(String body) {
    sent(body).forEach(answer -> answer.statusCode(400));
  }

  @ParameterizedTest
  @CsvSource({
    "text,   text=%00,                   FORMAT",
    "text,   text=%07,                   FORMAT",
    "text,   text=,                      FORMAT",
    "text,   text,                       FORMAT",
    "text,   text=a&text=a,              REPEATED",
    "count,  count=abc,                  FORMAT",
    "count,  count=,                     FORMAT",
    "count,  count=12345678901,          FORMAT",
    "of,     of=1,                       FORMAT",
    "of,     of=,                        FORMAT",
    "day,    day=2018-02-30,             FORMAT",
    "day,    day=9999-12-31,             FORMAT",
    "day,    day=0000-01-01,             FORMAT",
    "at,     at=2018-11-09,              FORMAT",
    "colour, colour=NIX,                 FORMAT",
    "colour, colour=0,                   FORMAT",
    "colour, colour=RED&colour=GREEN,    REPEATED"
  })
  void aParameterInAnotherFormIsRefusedByItsName(String name, String query, String code) {
    isFaulty(asked(query), name, code);
  }

  @Test
  void everyFaultyParameterIsNamed() {
    officer()
        .get(FORMS + "/1?count=x&text=")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("count", "id", "text")));
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnce() {
    for (var answer :
        sent("{\"nix\":1,\"texts\":[7,\"a\",\"\\u0000\"],\"day\":\"x\",\"colour\":\"BLUE\"}")) {
      answer
          .statusCode(400)
          .body("code", equalTo("VALIDATION_FAILED"))
          .body(
              "violations.collect{it.field+' '+it.code}",
              containsInAnyOrder(
                  "nix UNKNOWN_FIELD",
                  "texts[0] FORMAT",
                  "texts[2] FORMAT",
                  "day FORMAT",
                  "colour FORMAT"));
    }
  }

  @Test
  void whatIsMissingIsNamedBesideWhatCannotBeRead() {
    ordered("{\"nix\":1,\"count\":\"3\",\"items\":[\"a\",\" \"]}")
        .statusCode(400)
        .body(
            "violations.collect{it.field+' '+it.code}",
            containsInAnyOrder(
                "nix UNKNOWN_FIELD", "count FORMAT", "name REQUIRED", "items[1] REQUIRED"));
  }
}
