package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AcceptedTypesIT {

  private static final List<String> ODD = List.of(";;", "a", "/", "json/", "\"");

  private static void refused(String role, String path) {
    var token = Token.of(role).sign();
    for (var odd : ODD) {
      given()
          .auth()
          .oauth2(token)
          .header("Accept", odd)
          .get(path)
          .then()
          .statusCode(406)
          .body("code", equalTo("NOT_ACCEPTABLE"));
    }
  }

  @Test
  void whatNamesNoTypeIsRefusedAsOneThatIsNotMade() {
    refused("officer", "/v1/notes");
    refused("auditor", "/v1/operations/kit/audit-entries");
  }
}
