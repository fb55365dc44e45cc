package org.gonghui.assistance.paymentrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.kit.money.Money;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RequestRaceIT {
  private final Town town = Town.built();
  private final Resident technician = town.joined("卫十四");

  @Inject RequestDesk desk;

  @RepeatedTest(12)
  void aRequestDuringAMergeIsPaidToTheSurvivor() {
    town.fund("SKILL", "SKILL_SUBSIDY", 10_000);
    var survivor = town.joined("卫十四").withAccount("6222020000001");
    var asked =
        new PaymentRequested(
            UUID.randomUUID(),
            technician.memberId(),
            "SKILL",
            "SKILL_SUBSIDY",
            Money.yuan(1_000),
            List.of(new UUID(5, 5)));
    Race.of(
        2,
        caller -> {
          if (caller == 0) {
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  desk.hold("training", List.of(asked));
                  desk.take(new RequestOrigin("training", 0, Instant.EPOCH), asked);
                });
          } else {
            technician.mergesAtOnceInto(survivor);
          }
          return caller;
        });
    assertThat(
            Database.number(
                "select count(*) from payment where reference = ? and member_id = ? and state = 'RESERVED'",
                asked.requestId(),
                survivor.memberId()))
        .isEqualTo(1);
    Books.balance();
  }
}
