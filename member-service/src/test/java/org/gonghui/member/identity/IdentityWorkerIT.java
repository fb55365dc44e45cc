package org.gonghui.member.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class IdentityWorkerIT {

  @Test
  void aCheckThatFailsForItselfDoesNotStopTheOneBehindIt() {
    var bad = Applicant.next().startsCheck().<String>path("id");
    var good = Applicant.next().startsCheck().<String>path("id");
    Database.execute("update identity_check set name = 'x' where id = cast(? as uuid)", bad);

    // both wait for the authority, the one that cannot be read before the other
    Database.execute(
        """
        update identity_check set state = 'PENDING',
          next_attempt_at = now() - case when id = cast(? as uuid) then interval '2 hours' else interval '1 hour' end
        where id in (cast(? as uuid), cast(? as uuid))
        """,
        bad,
        bad,
        good);

    await().until(() -> stateOf(good).equals("VERIFIED"));
    assertThat(stateOf(bad)).isEqualTo("PENDING");
    await()
        .until(() ->
            Database.number(
                    "select count(*) from left_work where item = cast(? as uuid) and worker = 'identity-question'",
                    bad)
                == 1);
  }

  private static String stateOf(String check) {
    return String.valueOf(
        Database.rows("select state from identity_check where id = cast(? as uuid)", check)
            .getFirst()
            .get("state"));
  }
}
