package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// M9: 1,000 card holders, each ticket admits three.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ThousandCardHoldersIT {
  private static final int CARD_HOLDERS = 1_000;
  private static final int CALLERS = 64;

  private final Giveaways giveaways = new Giveaways();

  @Test
  void eachGetsOneTicketAndThreeThousandPeopleAreAdmitted() throws InterruptedException {
    var item = giveaways.sells(CARD_HOLDERS);
    var holders = CardHolders.of(CARD_HOLDERS, giveaways.union());
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      var taken =
          callers.invokeAll(
              holders.stream()
                  .<Callable<Integer>>map(holder -> () -> holder.takes(item).statusCode())
                  .toList());
      assertThat(taken).allMatch(answer -> answer.resultNow() == 201);
    }
    CardHolders.one(giveaways.union())
        .takes(item)
        .then()
        .statusCode(409)
        .body("code", equalTo("SOLD_OUT"));
    assertThat(
            Database.number("select count(distinct member_id) from ticket where item_id = ?", item))
        .isEqualTo(CARD_HOLDERS);
    assertThat(
            Database.number(
                "select sum(s.admits) from ticket t join ticket_stock s using (item_id) where item_id = ?",
                item))
        .isEqualTo(3_000);
  }
}
