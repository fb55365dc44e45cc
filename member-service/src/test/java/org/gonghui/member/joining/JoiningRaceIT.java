package org.gonghui.member.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class JoiningRaceIT {
  private final Unions unions = new Unions();
  private final Applicant driver = Applicant.next();

  @Test
  void ofManyAttemptsOfOnePersonOneJoins() {
    unions.federation("某市总工会", "461200");
    driver.verifies().then().statusCode(200);
    var answers = Race.of(16, () -> driver.applies("COURIER", "461200").statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
    driver
        .applies("COURIER", "461200")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MEMBER"))
        .body("currentState", equalTo("MEMBER"))
        .body("link", equalTo("/v1/me/membership"));
  }

  @Test
  void oneKeyHasOneEffect() {
    unions.federation("某市总工会", "461300");
    driver.verifies().then().statusCode(200);
    var key = UUID.randomUUID().toString();
    var answers =
        Race.of(
            16,
            () ->
                driver
                    .appliesWith(key, "COURIER", "461300")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id"));
    assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
  }
}
