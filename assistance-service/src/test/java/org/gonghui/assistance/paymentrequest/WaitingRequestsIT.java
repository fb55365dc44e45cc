package org.gonghui.assistance.paymentrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WaitingRequestsIT {
  private final Resident technician = Town.built().joined("郑十一");

  /// Ids tell the order; the first is the one that fails.
  private final UUID bad = new UUID(1, UUID.randomUUID().getLeastSignificantBits());

  private final UUID good = UUID.randomUUID();

  @AfterEach
  void mend() {
    Database.execute("alter table payment drop constraint nobody_is_paid_for_it");
    await().until(() -> isTaken(bad) || isLeft(bad));
    Database.execute("delete from payment_request where request_id = ?", bad);
  }

  @Test
  void aRequestThatFailsForItselfDoesNotStopThoseBehindIt() {
    Database.execute(
        "alter table payment add constraint nobody_is_paid_for_it check (reference <> '%s') not valid"
            .formatted(bad));

    arrives(bad);
    arrives(good);

    await().until(() -> isTaken(good));
    await().until(() -> isLeft(bad));
    assertThat(isTaken(bad)).isFalse();
  }

  private void arrives(UUID request) {
    Database.execute(
        """
        insert into payment_request (request_id, source, fingerprint, received_on, member_id, fund_code, purpose,
          amount, decided_by, taken)
        values (?, 'training', '', current_date, ?, 'SKILL', 'SKILL_SUBSIDY', 1000, '{}', false)
        """,
        request,
        technician.memberId());
  }

  private static boolean isTaken(UUID request) {
    return Database.number(
            "select count(*) from payment_request where request_id = ? and taken", request)
        == 1;
  }

  private static boolean isLeft(UUID request) {
    return Database.number("select count(*) from left_work where item = ?", request) == 1;
  }
}
