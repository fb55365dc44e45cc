package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final long MILLISECOND = 1_000_000;

  @Test
  void noMoreThanTheShareTookLonger() {
    var hundred = LongStream.rangeClosed(1, 100).map(n -> (101 - n) * MILLISECOND).boxed().toList();
    var latencies = new Latencies(hundred);
    assertThat(latencies.within(0.5)).isEqualTo(50);
    assertThat(latencies.within(0.99)).isEqualTo(99);
    assertThat(latencies.within(1)).isEqualTo(100);
  }

  @Test
  void oneIsItsOwnMedian() {
    assertThat(new Latencies(List.of(7 * MILLISECOND)).within(0.5)).isEqualTo(7);
  }

  @Test
  void aSlowAnswerHoldsUpNoLaterCall() {
    var pace = new Pace(100, Duration.ofSeconds(1));
    var calls = new AtomicLong();
    var allHaveCalled = new CountDownLatch((int) pace.calls());
    var latencies =
        pace.call(() -> {
          calls.incrementAndGet();
          allHaveCalled.countDown();
          await(allHaveCalled);
        });
    assertThat(calls).hasValue(100);
    // the first was answered when the last one came, and all of that counts
    assertThat(latencies.within(1)).isGreaterThan(980);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
