package org.gonghui.assistance.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DocumentIT {
  private final Resident member = Town.built().joined("钱九");

  private Response given(String key, String content) {
    return member
        .calls()
        .header("Idempotency-Key", key)
        .contentType("application/pdf")
        .body(content.getBytes(StandardCharsets.US_ASCII))
        .post("/v1/me/documents");
  }

  @Test
  void theSameFileUnderTheSameKeyIsKeptOnce() {
    var key = UUID.randomUUID().toString();
    var first = given(key, "%PDF-1.7 a bill");
    first.then().statusCode(201);
    var again = given(key, "%PDF-1.7 a bill");
    again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    given(key, "%PDF-1.7 another").then().statusCode(422).body("code", equalTo("KEY_REUSED"));
    assertThat(
            Database.number(
                "select count(*) from case_document where member_id = (select member_id from case_document where id = ?)",
                UUID.fromString(first.path("id"))))
        .isEqualTo(1);
  }
}
