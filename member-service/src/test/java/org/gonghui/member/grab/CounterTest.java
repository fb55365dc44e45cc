package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// Each task of the counter is run by hand: nothing is left to chance.
class CounterTest {

  private record Settings(
      int mostWaiting, int batch, int writers, Duration linger, Duration patience)
      implements GrabConfig {}

  private record Asked(UUID key, boolean isAwaited) implements Counter.Queued {
    static Asked next() {
      return new Asked(UUID.randomUUID(), true);
    }
  }

  private final List<Runnable> tasks = new ArrayList<>();
  private final List<List<Asked>> judged = new ArrayList<>();
  private final Executor byHand = tasks::add;
  private final Counter<Asked> counter =
      new Counter<>(
          new Settings(10, 3, 1, Duration.ZERO, Duration.ofSeconds(1)), byHand, judged::add);

  @Test
  void claimsAreJudgedInTheOrderInWhichTheyCameSoManyAtATime() {
    var claims = List.of(Asked.next(), Asked.next(), Asked.next(), Asked.next());
    claims.forEach(counter::add);
    write();
    assertThat(judged).containsExactly(claims.subList(0, 3), claims.subList(3, 4));
  }

  @Test
  void thereIsOneWriter() {
    counter.add(Asked.next());
    counter.add(Asked.next());
    assertThat(tasks).hasSize(1);
    write();
    counter.add(Asked.next());
    assertThat(tasks).hasSize(2);
  }

  @Test
  void aKeyStandsInABatchOnce() {
    var first = Asked.next();
    var again = new Asked(first.key(), true);
    var other = Asked.next();
    List.of(first, again, other).forEach(counter::add);
    write();
    assertThat(judged).containsExactly(List.of(first), List.of(again, other));
  }

  @Test
  void aClaimThatNobodyWaitsForIsNotJudged() {
    var left = new Asked(UUID.randomUUID(), false);
    var awaited = Asked.next();
    counter.add(left);
    counter.add(awaited);
    write();
    assertThat(judged).containsExactly(List.of(awaited));
  }

  private void write() {
    tasks.getLast().run();
  }
}
