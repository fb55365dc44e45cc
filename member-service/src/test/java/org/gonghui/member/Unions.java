package org.gonghui.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// Unions that a test adds over HTTP, in the field's own words.
public final class Unions {
  private final String admin = "admin-" + UUID.randomUUID();

  /// The administrator who lays this tree.
  public String token() {
    return Token.of("admin").subject(admin).sign();
  }

  public UUID federation(String name, String division, UUID... parent) {
    return added(body(name, "FEDERATION", division, parent));
  }

  public UUID enterprise(String name, String division, String creditCode, UUID parent) {
    return added(with(body(name, "ENTERPRISE_UNION", division, parent), "creditCode", creditCode));
  }

  public UUID branch(String name, String division, String form, UUID parent) {
    return added(
        with(body(name, "UNION_GROUP", division, parent), "employmentForms", List.of(form)));
  }

  public UUID industry(String name, String division, String form, UUID parent) {
    return added(
        with(
            body(name, "INDUSTRY_FEDERATION", division, parent), "employmentForms", List.of(form)));
  }

  public Response add(Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(token())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/organizations");
  }

  public Response patch(UUID id, String etag, Map<String, ? extends @Nullable Object> changes) {
    return given()
        .auth()
        .oauth2(token())
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch("/v1/organizations/" + id);
  }

  public static Map<String, Object> body(
      String name, String type, String division, UUID... parent) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", name);
    body.put("type", type);
    body.put("divisionCode", division);
    if (parent.length > 0) {
      body.put("parentId", parent[0]);
    }
    return body;
  }

  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    body.put(field, value);
    return body;
  }

  private UUID added(Map<String, Object> body) {
    return Created.id(add(body));
  }
}
