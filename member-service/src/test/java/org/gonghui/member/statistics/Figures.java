package org.gonghui.member.statistics;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.gonghui.testing.Token;

/// What staff and auditors are told.
final class Figures {
  private Figures() {}

  /// @param more of the query, beginning with `&`
  static ValidatableResponse members(UUID organization, String more) {
    return read(organization, "members", more);
  }

  static ValidatableResponse unions(UUID organization, String more) {
    return read(organization, "unions", more);
  }

  static long total(UUID organization) {
    return members(organization, "").extract().jsonPath().getLong("total.members");
  }

  static ValidatableResponse check() {
    return given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .post("/v1/statistics/checks")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse read(UUID organization, String what, String more) {
    return given()
        .auth()
        .oauth2(Token.staff("officer", organization).sign())
        .get("/v1/statistics/" + what + "?organization=" + organization + more)
        .then()
        .statusCode(200);
  }
}
