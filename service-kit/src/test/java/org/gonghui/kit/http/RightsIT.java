package org.gonghui.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RightsIT {
  private final String subject = "somebody " + UUID.randomUUID();
  private final UUID person = UUID.randomUUID();

  @Inject TestLogins logins;

  private Response written(String... roles) {
    return given()
        .auth()
        .oauth2(Token.of(roles).subject(subject).sign())
        .header("Idempotency-Key", "the-same")
        .post("/v1/own-notes");
  }

  @Test
  void theNewsOfABindingThatArrivesOnTheWaySpoilsNoKey() {
    logins.bindOnceAskedFor(subject, person);

    var early = written("member");
    var first = written("member");
    var again = written("member");

    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.jsonPath().getString("code")).isEqualTo("MEMBERSHIP_NOT_YET_KNOWN");
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void anAnswerUnderOtherRightsIsVoidAndTheCallIsJudgedAnew() {
    logins.bind(subject, person);
    var first = written("member");

    var anew = written("member", "officer");
    var again = written("member", "officer");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(201);
    assertThat(anew.header("Idempotent-Replayed")).isNull();
    assertThat(anew.asString()).isNotEqualTo(first.asString());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(anew.asString());
  }

  @Test
  void aVoidAnswerStaysVoidWhenTheCallIsRefusedNow() {
    logins.bind(subject, person);
    var first = written("member");

    assertThat(written("officer").statusCode()).isEqualTo(403);
    assertThat(written("member").asString()).isEqualTo(first.asString());
  }
}
