package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final UUID KEY = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final Semaphore places = new Semaphore(64);
  private final Turns turns = new Turns();

  @Test
  void callsWithOneKeyRunOneAfterAnother() throws Exception {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var barrier = new CyclicBarrier(32);
    Callable<Integer> call =
        () -> {
          barrier.await();
          try (var _ = turns.take(KEY, permit())) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            return inside.decrementAndGet();
          }
        };
    try (var callers = Executors.newFixedThreadPool(32)) {
      for (var done : callers.invokeAll(Collections.nCopies(32, call))) {
        assertThat(done.get()).isZero();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void callsWithDifferentKeysDoNotWait() throws Exception {
    try (var one = turns.take(KEY, permit());
        var two = turns.take(OTHER, permit())) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void whoWaitsHoldsNoPlaceUntilItsTurn() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = turns.take(KEY, permit());
      var done = new CountDownLatch(1);
      var second = waiting(callers, done);
      first.close();
      await().until(() -> places.availablePermits() == 62);
      done.countDown();
      second.get();
    }
  }

  @Test
  void whoWaitsInVainIsToldThatTheKeyIsInUse() throws Exception {
    try (var _ = turns.take(KEY, permit());
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = callers.submit(() -> turns.take(KEY, permit()));

      assertThatThrownBy(second::get)
          .hasCauseInstanceOf(Refusal.class)
          .cause()
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.type()).isEqualTo(KitProblem.KEY_IN_USE);
                assertThat(refusal.retryAfter()).isEqualTo(1);
              });
      assertThat(places.availablePermits()).isEqualTo(62);
    }
    assertThat(turns.running()).isZero();
  }

  @Test
  void aKeyIsForgottenWhenTheLastOfItsCallersHasLeft() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = turns.take(KEY, permit());
      var done = new CountDownLatch(1);
      var second = waiting(callers, done);
      first.close();
      assertThat(turns.running()).isOne();
      done.countDown();
      second.get();
    }
    assertThat(turns.running()).isZero();
  }

  /// @return once it waits, without its place
  private Future<Boolean> waiting(ExecutorService callers, CountDownLatch done) {
    var permit = permit();
    var free = places.availablePermits();
    var second =
        callers.submit(() -> {
          try (var _ = turns.take(KEY, permit)) {
            return done.await(10, TimeUnit.SECONDS);
          }
        });
    await().until(() -> places.availablePermits() == free + 1);
    return second;
  }

  private Admission.Permit permit() {
    places.acquireUninterruptibly();
    return new Admission.Permit(places);
  }
}
