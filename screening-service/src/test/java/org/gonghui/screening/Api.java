package org.gonghui.screening;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Token;

/// Calls as clients make them.
public final class Api {

  private Api() {}

  public static String admin() {
    return Token.of("admin").sign();
  }

  public static String officer(UUID organization) {
    return Token.staff("officer", organization).sign();
  }

  /// A hospital's system.
  public static String hospital(UUID partner) {
    return Token.of("hospital").partner(partner).machine().sign();
  }

  /// A doctor of a hospital.
  public static String doctor(UUID partner, UUID person) {
    return Token.of("hospital").partner(partner).person(person).sign();
  }

  public static Response get(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }

  public static Response post(String token, String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(path);
  }

  /// A step that takes no body.
  public static Response post(String token, String path) {
    return given().auth().oauth2(token).post(path);
  }

  public static Response put(String token, String path, Object body) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).put(path);
  }

  public static Response delete(String token, String path) {
    return given().auth().oauth2(token).delete(path);
  }

  /// The one outcome of a bulk call with one item.
  public static Map<String, Object> only(Response answer) {
    answer.then().statusCode(207);
    return answer.jsonPath().<Map<String, Object>>getList("items").getFirst();
  }

  public static List<Map<String, Object>> items(Response answer) {
    return answer.jsonPath().getList("items");
  }

  /// The stable code of a problem.
  public static String code(Response answer) {
    return String.valueOf(answer.jsonPath().getString("code"));
  }

  /// The stable code of an item's problem.
  public static String code(Map<String, Object> item) {
    return item.get("problem") instanceof Map<?, ?> problem
        ? String.valueOf(problem.get("code"))
        : "";
  }
}
