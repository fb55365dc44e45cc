package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gonghui.screening.Clinic;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// An entitlement arises once and is taken back with its result, in one order.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EntitlementIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Clinic clinic;
  @Inject Told told;

  @Test
  void aRetractedResultTakesItsEntitlementBack() {
    var recorded = clinic.recorded("SUSPECTED");
    clinic.confirm(recorded, Clinic.SECOND, "C53.9").then().statusCode(201);

    Clinic.retract(recorded).then().statusCode(200);

    await()
        .atMost(SOON)
        .until(() ->
            told.typesOf(recorded).equals(List.of("EntitlementArisen", "EntitlementRetracted")));
    assertThat(
            Topics.consume(Told.TOPIC).stream()
                .map(record -> String.valueOf(record.value()).length())
                .distinct())
        .hasSize(1);
  }

  @Test
  void retractionAndConfirmationEndInOneOrder() {
    for (int round = 0; round < 8; round++) {
      var recorded = clinic.recorded("SUSPECTED");

      var answers =
          Race.of(
              2,
              i ->
                  i == 0
                      ? Clinic.retract(recorded)
                      : clinic.confirm(recorded, Clinic.SECOND, "C50.9"));

      assertThat(answers.getFirst().statusCode()).isEqualTo(200);
      if (answers.getLast().statusCode() == 201) {
        await()
            .atMost(SOON)
            .until(() ->
                told.typesOf(recorded)
                    .equals(List.of("EntitlementArisen", "EntitlementRetracted")));
      } else {
        assertThat(answers.getLast().statusCode()).isEqualTo(409);
        assertThat(answers.getLast().jsonPath().getString("currentState")).isEqualTo("RETRACTED");
      }
    }
  }

  @Test
  void twoConfirmationsAtOnceEntitleOnce() {
    var recorded = clinic.recorded("SUSPECTED");

    var answers = Race.of(16, i -> clinic.confirm(recorded, UUID.randomUUID(), "C50.9"));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    await().atMost(SOON).until(() -> !told.entitlementsOf(recorded).isEmpty());
    assertThat(told.entitlementsOf(recorded)).hasSize(1);
  }
}
