package org.gonghui.member.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class IdentityLimitIT {
  private final Applicant self = Applicant.next();

  @Test
  void theSixthCheckOfAnHourIsTooMany() {
    var answers = Race.of(8, () -> self.startsCheck().statusCode());
    assertThat(answers).filteredOn(status -> status == 202).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 429).hasSize(3);
  }

  @Test
  void aPhoneGetsTenCodesAnHourWhoeverAsksAndNoAnswerTells() {
    Race.of(9, () -> self.withAnotherLogin().startsCheck());
    var answers = Race.of(16, () -> self.withAnotherLogin().startsCheck());
    assertThat(answers)
        .allSatisfy(answer -> answer.then().statusCode(202).body("state", equalTo("CODE_SENT")))
        .extracting(answer -> answer.jsonPath().getMap("").keySet())
        .containsOnly(Set.of("id", "state", "phone", "codeExpiresAt"));
    assertThat(codesTexted()).isEqualTo(10);
    assertThat(heldBack(answers)).isEqualTo(15);
  }

  @Test
  void aPhoneIsTextedAgainOnceItsFirstCodeLeftTheHour() {
    Race.of(10, () -> self.withAnotherLogin().startsCheck());
    Database.execute(
        "update sent_code set sent_at = now() - interval '61 minutes' where id = (select id from"
            + " sent_code order by sent_at desc limit 1)");
    self.startsCheck().then().statusCode(202);
    assertThat(codesTexted()).isEqualTo(11);
    self.startsCheck().then().statusCode(202);
    assertThat(codesTexted()).isEqualTo(11);
  }

  private int codesTexted() {
    return self.texts().jsonPath().getList("findAll { it.code != null }").size();
  }

  private static long heldBack(List<Response> answers) {
    return answers.stream()
        .mapToLong(answer ->
            Database.number(
                "select count(*) from audit_entry where action = 'IDENTITY_CODE_HELD_BACK' and"
                    + " subject = ?::uuid",
                answer.<String>path("id")))
        .sum();
  }

  @Test
  void whoStartsTooManyWaitsUntilTheFirstOfThemLeavesTheHour() {
    var first = self.startsCheck().then().statusCode(202).extract().<String>path("id");
    assertThat(Race.of(4, () -> self.startsCheck().statusCode())).containsOnly(202);
    Database.execute(
        "update identity_check set started_at = now() - interval '50 minutes' where id = ?::uuid",
        first);
    var refused = self.startsCheck();
    refused.then().statusCode(429);
    var left = refused.header("Retry-After");
    assertThat(Integer.parseInt(left)).isBetween(500, 600);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"identity\";q=5;w=3600");
    assertThat(refused.header("RateLimit")).isEqualTo("\"identity\";r=0;t=" + left);
  }
}
