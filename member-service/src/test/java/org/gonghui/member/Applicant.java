package org.gonghui.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gonghui.member.MadeUpPeople.MadeUp;
import org.gonghui.testing.Token;

/// Somebody with a phone and a login.
public record Applicant(String subject, MadeUp person) {

  public static Applicant next() {
    return new Applicant("self-" + UUID.randomUUID(), MadeUpPeople.next());
  }

  public static Applicant named(String name) {
    return new Applicant("self-" + UUID.randomUUID(), MadeUpPeople.next().named(name));
  }

  /// The same person behind another login.
  public Applicant withAnotherLogin() {
    return new Applicant("self-" + UUID.randomUUID(), person);
  }

  public RequestSpecification calls() {
    return given()
        .auth()
        .oauth2(Token.of("member").subject(subject).sign())
        .contentType(ContentType.JSON);
  }

  public Response startsCheck() {
    return calls()
        .body(
            Map.of(
                "name", person.name(),
                "idNumber", person.idNumber(),
                "phone", person.phone(),
                "consents", List.of(consent("IDENTITY_CHECK"), consent("MEMBERSHIP"))))
        .post("/v1/me/identity-checks");
  }

  /// Proves who they are: the code that came to the phone is entered.
  public Response verifies() {
    var check = startsCheck().then().statusCode(202).extract().<String>path("id");
    return enters(check, lastCode());
  }

  public Response enters(String check, String code) {
    return calls()
        .body(Map.of("code", code))
        .post("/v1/me/identity-checks/" + check + "/confirmation");
  }

  public String lastCode() {
    return texts().jsonPath().getString("find { it.code != null }.code");
  }

  public Response texts() {
    var outside = ConfigProvider.getConfig().getValue("gonghui.testing.outside", String.class);
    return given().get(outside + "/texts?phone=" + person.phone());
  }

  public Response applies(String form, String division, String... employer) {
    return appliesWith(UUID.randomUUID().toString(), form, division, employer);
  }

  public Response appliesWith(String key, String form, String division, String... employer) {
    var body = new HashMap<String, String>();
    body.put("employmentForm", form);
    body.put("divisionCode", division);
    if (employer.length > 0) {
      body.put("employerCode", employer[0]);
    }
    return applies(key, body);
  }

  /// Applies by the code of a joining event, again and again while the service is too busy.
  public Response appliesBy(String code, String form, String division) {
    var key = UUID.randomUUID().toString();
    var body = Map.of("employmentForm", form, "divisionCode", division, "joiningEventCode", code);
    var answer = applies(key, body);
    while (answer.statusCode() == 503) {
      answer = applies(key, body);
    }
    return answer;
  }

  private Response applies(String key, Map<String, String> body) {
    return calls().header("Idempotency-Key", key).body(body).post("/v1/membership-applications");
  }

  private static Map<String, String> consent(String purpose) {
    return Map.of("purpose", purpose, "textVersion", "2018-01", "givenAt", "2018-11-09T01:00:00Z");
  }
}
