package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.gonghui.testing.Token;

/// Somebody who writes notes, whose titles nobody else uses.
record NoteWriter(String subject) {

  RequestSpecification as(String... roles) {
    return given().auth().oauth2(Token.of(roles).subject(subject).sign());
  }

  RequestSpecification officer() {
    return as("officer").contentType("application/json");
  }

  String note() {
    return titled(subject);
  }

  String note(String which) {
    return titled(which + " of " + subject);
  }

  Response write(String key, String note) {
    return officer().header(Idempotent.HEADER, key).body(note).post("/v1/notes");
  }

  /// Writes a note of one's own, always under the same key.
  Response own(String... roles) {
    return as(roles).header(Idempotent.HEADER, "the-same").post("/v1/own-notes");
  }

  private static String titled(String title) {
    return "{\"title\":\"%s\",\"price\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}"
        .formatted(title);
  }
}
