package org.gonghui.member.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
