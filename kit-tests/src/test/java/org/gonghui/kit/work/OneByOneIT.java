package org.gonghui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OneByOneIT {
  private static final String WORKER = "test-worker";

  @Inject OneByOne oneByOne;
  @Inject LeftWork left;

  private final UUID bad = UUID.randomUUID();
  private final List<UUID> items = List.of(UUID.randomUUID(), bad, UUID.randomUUID());
  private final List<UUID> done = new ArrayList<>();
  private RuntimeException fault = new IllegalStateException("a bug");
  private boolean broken = true;

  @Test
  void oneThatFailsForItselfIsLeftAndThoseBehindItAreDone() {
    assertThat(round()).isEqualTo(2);

    assertThat(done).containsExactly(items.getFirst(), items.getLast());
    assertThat(waits()).isTrue();
  }

  @Test
  void itIsTriedEverLaterUntilItIsDone() {
    round();
    var first = pause();
    round();
    assertThat(pause()).isGreaterThan(first);
    for (int i = 0; i < 20; i++) {
      round();
    }
    assertThat(pause()).isBetween(3_000L, 3_600L);

    broken = false;
    round();

    assertThat(done).contains(bad);
    assertThat(waits()).isFalse();
  }

  @Test
  void whatFailsWithTheInfrastructureEndsTheRoundAndIsNobodysFault() {
    fault = new IllegalStateException(new SQLException("gone", "08006"));

    assertThat(round()).isOne();

    assertThat(done).containsExactly(items.getFirst());
    assertThat(waits()).isFalse();
  }

  @Test
  void oneThatOthersStandInTheWayOfComesAgainAndThoseBehindItAreDone() {
    fault = new IllegalStateException(new SQLException("canceling for a lock", "55P03"));

    round();

    assertThat(done).containsExactly(items.getFirst(), items.getLast());
    assertThat(waits()).isFalse();
  }

  @Test
  void whatOneWorkerHasLeftIsNotHiddenFromAnother() {
    round();

    assertThat(isLeftBy(WORKER)).isTrue();
    assertThat(isLeftBy("another-worker")).isFalse();
  }

  @Test
  void whatNobodyTriesAnyMoreIsForgottenAfterADay() {
    round();
    left.sweep();
    assertThat(waits()).isTrue();

    Database.execute(
        "update left_work set again_at = now() - interval '25 hours' where item = ?", bad);
    left.sweep();

    assertThat(Database.number("select count(*) from left_work where item = ?", bad)).isZero();
  }

  private int round() {
    return oneByOne.each(
        WORKER,
        items,
        item -> {
          if (broken && item.equals(bad)) {
            throw fault;
          }
          done.add(item);
        });
  }

  private boolean waits() {
    return isLeftBy(WORKER);
  }

  private boolean isLeftBy(String worker) {
    return Database.number(
            "select count(*) from (select cast(? as uuid) as id) w where not ("
                + OneByOne.notLeft("w.id", worker)
                + ")",
            bad)
        == 1;
  }

  private long pause() {
    return Database.number(
        "select cast(round(extract(epoch from again_at - now())) as bigint) from left_work where item = ?",
        bad);
  }
}
