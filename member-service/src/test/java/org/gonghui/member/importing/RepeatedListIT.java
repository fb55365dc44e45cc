package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RepeatedListIT {
  private final City city = new City();
  private String officer = "";

  @BeforeEach
  void found() {
    city.found();
    officer = city.officer();
  }

  private Response sent(String key, String file, String more) {
    return given()
        .auth()
        .oauth2(officer)
        .header("Idempotency-Key", key)
        .contentType(City.CSV)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(
            "/v1/member-imports?organization="
                + city.id()
                + "&consent=EMPLOYER_DECLARED&consentDate=2018-03-01"
                + more);
  }

  private long imports() {
    return Database.number(
        "select count(*) from member_import where organization_id = ?", city.id());
  }

  @Test
  void theSameListUnderTheSameKeyIsTakenInOnce() {
    var key = UUID.randomUUID().toString();
    var file = City.file(city.rows(3));
    var first = sent(key, file, "");
    first.then().statusCode(202).header("Idempotent-Replayed", nullValue());
    var ended = city.ended(first).then().body("accepted", equalTo(3)).extract();
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(ended.header("ETag")).as("it was changed since").isEqualTo("\"4\"");
    var again = sent(key, file, "");
    again.then().statusCode(202).header("Idempotent-Replayed", equalTo("true"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(imports()).as("nothing is left of the second").isEqualTo(1);
  }

  @Test
  void aKeyStandsForOneList() {
    var key = UUID.randomUUID().toString();
    var file = City.file(city.rows(1));
    sent(key, file, "&dryRun=true").then().statusCode(202);
    for (var other :
        new Response[] {sent(key, City.file(city.rows(1)), "&dryRun=true"), sent(key, file, "")}) {
      other.then().statusCode(422).body("code", equalTo("KEY_REUSED"));
    }
    assertThat(imports()).isEqualTo(1);
  }

  @Test
  void aKeyOutOfFormIsRefused() {
    sent("with a blank", City.file(city.rows(1)), "")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_IDEMPOTENCY_KEY"));
    assertThat(imports()).isZero();
  }

  @Test
  void whatIsNoWordForADryRunStartsNothing() {
    for (var word : new String[] {"maybe", "1", "yes", "''", ""}) {
      sent(UUID.randomUUID().toString(), City.file(city.rows(1)), "&dryRun=" + word)
          .then()
          .statusCode(400)
          .body("violations[0].field", equalTo("dryRun"));
    }
    assertThat(imports()).isZero();
  }
}
