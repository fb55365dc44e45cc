package org.gonghui.member.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members take, give back and wait in the order that a seed says, and each is answered as the rules have it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LineModelIT {
  private static final int COURIERS = 3;
  private static final int MEMBERS = 8;
  private static final int STEPS = 50;

  private final Giveaways giveaways = new Giveaways();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everybodyIsAnsweredAsTheRulesHaveIt(long seed) {
    var chance = new Random(seed);
    var item = item();
    var members = new ArrayList<>(CardHolders.of(COURIERS, giveaways.union(), "COURIER"));
    members.addAll(CardHolders.of(MEMBERS - COURIERS, giveaways.union()));
    var model = new LineModel(COURIERS, 2, 1);
    for (var step = 0; step < STEPS; step++) {
      var n = chance.nextInt(MEMBERS);
      var member = members.get(n);
      switch (chance.nextInt(3)) {
        case 0 -> take(member, item, model.take(n));
        case 1 -> {
          if (model.holds(n)) {
            cancel(member, item, model.cancel(n));
          }
        }
        default -> awaitTicket(member, item, model.awaits(n));
      }
      assertThat(Giveaways.given(item)).as("seed %d, step %d", seed, step).isEqualTo(model.given());
    }
  }

  private UUID item() {
    var item = giveaways.item("年货", 3);
    item.put(
        "shares",
        List.of(Giveaways.share("快递员", 1, Map.of("employmentForms", List.of("COURIER")), null)));
    return giveaways.publishes(giveaways.event(item)).getFirst();
  }

  /// What is there again may be remembered as sold out for a moment: only here, where the time in between was cut out.
  private static void take(CardHolder member, UUID item, int expected) {
    if (expected == 409) {
      assertThat(member.takes(item).statusCode()).isEqualTo(409);
    } else {
      await().untilAsserted(() -> assertThat(member.takes(item).statusCode()).isIn(200, expected));
    }
  }

  private static void cancel(CardHolder member, UUID item, boolean comesBack) {
    var ticket =
        member.calls().get("/v1/me/tickets").<String>path("items.find { it.state == 'HELD' }.id");
    member.cancels(ticket).then().statusCode(200);
    var returned =
        Database.execute(
            "update ticket_return set returned_at = returned_at - interval '1 minute' where item_id = ?",
            item);
    assertThat(returned > 0).isEqualTo(comesBack);
  }

  private static void awaitTicket(CardHolder member, UUID item, String refusal) {
    var answer = member.waitsFor(item);
    assertThat(refusal.isEmpty() ? answer.statusCode() : answer.<Object>path("code"))
        .isEqualTo(refusal.isEmpty() ? 201 : refusal);
  }
}
