package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SweepIT {
  private final Screening screening;
  private final Invitations invitations;
  private final StandingRule rule;

  SweepIT(Screening screening, Invitations invitations, StandingRule rule) {
    this.screening = screening;
    this.invitations = invitations;
    this.rule = rule;
  }

  @Test
  void whatIsUnderWayGoesOnAndComesAgainOnce() {
    var campaign = UUID.fromString(screening.open(1).campaign());
    var middle = UUID.randomUUID();
    await().until(() -> sweeps(campaign) == 0);

    QuarkusTransaction.requiringNew()
        .run(() -> {
          invitations.sweep(Set.of(campaign));
          rule.advance(campaign, middle);
          invitations.sweep(Set.of(campaign));
          invitations.sweep(Set.of(campaign));
          assertThat(reached(campaign)).isEqualTo(middle);
          rule.finish(campaign);
          assertThat(reached(campaign)).isEqualTo(Keyset.BEFORE_ALL);
          rule.finish(campaign);
          assertThat(rule.sweepOf(campaign)).isEmpty();
        });
  }

  @Test
  void oneThatFailsHoldsUpNoOther() {
    var failing = UUID.fromString(screening.open(1).campaign());
    var behind = UUID.fromString(screening.open(1).campaign());
    await().until(() -> sweeps(failing) + sweeps(behind) == 0);
    Database.execute(
        """
        create function refuse_invitation() returns trigger language plpgsql as $$
        begin
          if new.campaign_id = '%s' then raise exception 'not this one'; end if;
          return new;
        end $$
        """
            .formatted(failing));
    Database.execute(
        "create trigger refuse_invitation before insert on invitation for each row execute function refuse_invitation()");
    try {
      // whoever reads the roster anew is due in it
      Database.execute("delete from invitation where campaign_id in (?, ?)", failing, behind);
      QuarkusTransaction.requiringNew().run(() -> invitations.sweep(Set.of(failing, behind)));

      await().until(() -> sweeps(behind) == 0);
      assertThat(Screening.invited(behind.toString())).isEqualTo(1);
      assertThat(sweeps(failing)).isEqualTo(1);
    } finally {
      Database.execute("drop trigger refuse_invitation on invitation");
      Database.execute("drop function refuse_invitation()");
    }
  }

  private UUID reached(UUID campaign) {
    return rule.sweepOf(campaign).orElseThrow().reached();
  }

  private static long sweeps(UUID campaign) {
    return Database.number("select count(*) from campaign_sweep where campaign_id = ?", campaign);
  }
}
