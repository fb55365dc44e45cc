package org.gonghui.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Token;

/// Somebody who has joined their employer's union on a phone, and what officers do with them.
public record Newcomer(Applicant applicant, UUID id) {

  /// @param employer credit code of an employer that has a union in this division
  public static Newcomer joins(String division, String employer) {
    var applicant = Applicant.next();
    applicant.verifies().then().statusCode(200);
    return new Newcomer(applicant, joinsAgain(applicant, division, employer));
  }

  public static UUID joinsAgain(Applicant applicant, String division, String employer) {
    return UUID.fromString(
        applicant
            .applies("EMPLOYEE", division, employer)
            .then()
            .statusCode(201)
            .extract()
            .path("memberId"));
  }

  public RequestSpecification calls() {
    return applicant.calls();
  }

  public static RequestSpecification officer(UUID... unions) {
    var token = Token.of("officer");
    List.of(unions).forEach(token::org);
    return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
  }

  public Response leaves() {
    return calls().body(Map.of("reason", "OWN_WISH")).post("/v1/me/departure");
  }

  public Response asksFor(UUID union, String day) {
    return calls().body(Map.of("toOrganizationId", union, "on", day)).post("/v1/me/transfers");
  }

  /// The union that the member belongs to offers them to another.
  public Response offered(UUID from, UUID to, String day) {
    var body = new HashMap<String, Object>();
    body.put("memberId", id);
    body.put("toOrganizationId", to);
    body.put("on", day);
    return officer(from).body(body).post("/v1/transfers");
  }

  /// The member as an officer of this union reads them.
  public Response seenBy(UUID union) {
    return officer(union).get("/v1/members/" + id);
  }

  /// A step of the member's life that an officer of this union records.
  public Response recordedBy(UUID union, String step, Map<String, String> body) {
    return officer(union).body(body).post("/v1/members/" + id + "/" + step);
  }
}
