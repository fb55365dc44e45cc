package org.gonghui.member;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// Stations that a union of its own runs, in the field's own words. Each union stands somewhere else, far from the others: what is
/// found around it is its own.
public final class StationsOfUnion {
  private final Unions unions = new Unions();
  private final double latitude = ThreadLocalRandom.current().nextDouble(20, 50);
  private final double longitude = ThreadLocalRandom.current().nextDouble(80, 130);

  /// Founded when it is asked for: a test's fields are made before the service takes calls.
  private @Nullable UUID union;

  public UUID union() {
    var known = union;
    if (known == null) {
      known = unions.federation("某市总工会", "320200");
      union = known;
    }
    return known;
  }

  public Unions unions() {
    return unions;
  }

  public RequestSpecification officer() {
    return officer(union());
  }

  public static RequestSpecification officer(UUID union) {
    return RestAssured.given()
        .auth()
        .oauth2(Token.staff("officer", union).sign())
        .contentType(ContentType.JSON);
  }

  /// A position so many metres north of the union's house.
  public Map<String, Object> north(double metres) {
    return Map.of("latitude", latitude + metres / 111_195, "longitude", longitude);
  }

  /// The union's house, as the finder takes it.
  public String here() {
    return "%.8f,%.8f".formatted(latitude, longitude);
  }

  /// A station of the union without hours.
  public Map<String, Object> station(String kind, double metresNorth, String... services) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", kind);
    body.put("organizationId", union());
    body.put("name", "暖心驿站");
    body.put("address", "解放路 1 号");
    body.put("divisionCode", "320200");
    body.put("position", north(metresNorth));
    body.put("services", List.of(services));
    return body;
  }

  public Response adds(Map<String, Object> station) {
    return officer().body(station).post("/v1/stations");
  }

  public String added(Map<String, Object> station) {
    return Created.id(adds(station)).toString();
  }

  public Response closes(String station) {
    return officer().post("/v1/stations/" + station + "/closure");
  }
}
