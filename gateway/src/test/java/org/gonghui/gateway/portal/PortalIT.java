package org.gonghui.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PortalIT {

  @Test
  void theDocumentIsServedAsYamlOrJson() {
    var yaml = given().get("/openapi");
    assertThat(yaml.contentType()).isEqualTo("application/yaml");
    assertThat(yaml.asString()).startsWith("openapi: \"3.1");
    given().accept("application/json").get("/openapi").then().body("openapi", startsWith("3.1"));
    given().queryParam("format", "json").get("/openapi").then().body("openapi", startsWith("3.1"));
    var known = given().header("If-None-Match", yaml.header("ETag")).get("/openapi");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(given().head("/openapi").asString()).isEmpty();
  }

  @Test
  void thePortalNeedsNoForeignHost() {
    var index = given().get("/docs").then().statusCode(200).extract();
    assertThat(index.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("http");
    var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(index.asString());
    while (links.find()) {
      assertThat(links.group(1)).startsWith("/");
      given().get(links.group(1)).then().statusCode(200);
    }
  }

  @Test
  void onlyThePortalsOwnFilesAreServed() {
    given().get("/docs/index.html").then().statusCode(404);
    given().get("/docs/swagger-ui-es-bundle.js").then().statusCode(404);
    given().get("/webjars/swagger-ui/5.34.1/index.html").then().statusCode(404);
    given().get("/application.properties").then().statusCode(404);
    given().post("/docs").then().statusCode(404);
  }

  @Test
  void everyProblemIsExplained() {
    given().get("/problems").then().statusCode(200).body(containsString("MALFORMED_REQUEST"));
    for (var problem : GatewayProblem.values()) {
      given().get("/problems/" + problem).then().statusCode(200);
    }
    given().get("/problems/UNHEARD_OF").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
  }

  /// The `type` of a refusal is its code below `/problems`, and docs/problems.md has every code of every catalogue.
  @Test
  void everyTypeThatARefusalMayHaveResolves() throws IOException {
    var codes =
        Pattern.compile("(?m)^## ([A-Z0-9_]+)$")
            .matcher(Files.readString(Path.of("../docs/problems.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(codes).hasSizeGreaterThan(80);
    for (var code : codes) {
      given().get("/problems/" + code).then().statusCode(200).body(containsString(code));
    }
  }

  @Test
  void everyEventIsReadableWithItsFields() {
    given()
        .get("/events")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("<h2 id=\"gonghui.account\">"))
        .body(containsString("Written by member-service. Read by: assistance, screening"))
        .body(containsString("<td>replacedAt</td><td>string or null (date-time)</td>"));
    given().get("/asyncapi").then().statusCode(200).body(startsWith("asyncapi: 3"));
  }
}
