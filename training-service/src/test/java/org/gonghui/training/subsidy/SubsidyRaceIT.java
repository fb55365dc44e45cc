package org.gonghui.training.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.gonghui.training.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SubsidyRaceIT {
  private static final int CALLERS = 32;

  private final UUID agency = Somebody.agency();
  private final Somebody technician = Somebody.joined("张建国");

  /// Seen red without the index `a_paper_pays_once`.
  @Test
  void ofManyWhoAskForOneCertificateWithKeysOfTheirOwnOneIsPromised() {
    var certificate = technician.holds(agency, "1803-1", "TECHNICIAN");

    var answers = Race.of(CALLERS, caller -> insist(certificate, UUID.randomUUID().toString()));

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(answers).containsOnly(201, 422);
    assertThat(promised(certificate)).isEqualTo(1);
  }

  @Test
  void oneKeyIsOneEffectAndOneAnswer() {
    var certificate = technician.holds(agency, "1803-2", "TECHNICIAN");
    var key = UUID.randomUUID().toString();

    var answers = Race.of(CALLERS, caller -> insist(certificate, key));

    assertThat(answers).containsOnly(201);
    assertThat(promised(certificate)).isEqualTo(1);
  }

  /// Seen red without the index `a_paper_is_verified_for_one`.
  @Test
  void ofTwoPeopleWithOnePaperOneIsPaid() {
    var other = Somebody.joined("李强");
    var claims =
        IntStream.range(0, 16)
            .mapToObj(i -> i % 2 == 0 ? technician : other)
            .map(claimant -> claimant.submits(agency, "1803-3", "TECHNICIAN", "2018-06-30"))
            .toList();

    var answers = Race.of(claims.size(), caller -> verify(claims.get(caller)));

    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(answers).containsOnly(200, 422);
  }

  /// Comes back where the service was too busy, as a client does.
  private int insist(String certificate, String key) {
    int status;
    do {
      status =
          technician
              .calls()
              .contentType("application/json")
              .header("Idempotency-Key", key)
              .body(Map.of("certificateId", certificate))
              .post("/v1/me/skill-subsidies")
              .statusCode();
    } while (status == 503 || status == 409);
    return status;
  }

  private int verify(String claim) {
    int status;
    do {
      status =
          given()
              .auth()
              .oauth2(Token.of("agency").partner(agency).sign())
              .contentType("application/json")
              .body("{\"verifiedAt\":\"2018-11-20T08:00:00Z\"}")
              .post("/v1/skill-certificates/{id}/verification", claim)
              .statusCode();
    } while (status == 503);
    return status;
  }

  private static long promised(String certificate) {
    return Database.number(
        "select count(*) from skill_subsidy where certificate_id = ?",
        UUID.fromString(certificate));
  }
}
