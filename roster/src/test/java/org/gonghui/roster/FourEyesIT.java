package org.gonghui.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Persons are compared after all merges, whichever of their records either side names.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FourEyesIT {
  private final Roster roster;
  private final UUID union = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID last = UUID.randomUUID();

  FourEyesIT(Roster roster) {
    this.roster = roster;
  }

  @Test
  void allRecordsOfAChainAreOnePerson() {
    becomesOnePerson();

    for (var caller : new UUID[] {first, second, last}) {
      for (var involved : new UUID[] {first, second, last}) {
        decides(Token.of("officer").person(caller), involved)
            .statusCode(403)
            .body("code", equalTo("FOUR_EYES"));
      }
      decides(Token.of("officer").person(caller), UUID.randomUUID()).statusCode(200);
    }
    decides(Token.of("officer").person(UUID.randomUUID()), first).statusCode(200);
  }

  @Test
  void aLoginThatIsBoundToAMergedRecordIsThatPerson() {
    var subject = "s-" + union;
    Facts.account(first, 0, subject, "2018-06-01T00:00:00Z");
    becomesOnePerson();
    var login = Token.of("officer").subject(subject).person(UUID.randomUUID());

    await().untilAsserted(() -> decides(login, second).statusCode(403));
    decides(login, UUID.randomUUID()).statusCode(200);
  }

  private void becomesOnePerson() {
    Facts.union(union, 0, null);
    Facts.member(last, 0, Facts.member(last, union, "ACTIVE", "…"));
    merged(second, last);
    merged(first, second);
    await().untilAsserted(() -> assertThat(roster.survivor(first)).isEqualTo(last));
    await().untilAsserted(() -> assertThat(roster.member(last)).isPresent());
  }

  private void merged(UUID member, UUID survivor) {
    Facts.member(
        member,
        1,
        Facts.member(member, union, "LEFT", "…")
            .replace("\"skillLevels\"", "\"mergedInto\":\"" + survivor + "\",\"skillLevels\""));
  }

  private static ValidatableResponse decides(Token token, UUID involved) {
    return given().auth().oauth2(token.sign()).get("/v1/probe/four-eyes/" + involved).then();
  }
}
