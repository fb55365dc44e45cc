package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());

  private boolean takes(int batch) {
    taken.add(batch);
    return true;
  }

  @Test
  void oneBatchIsWrittenWhileTheNextIsRead() {
    var read = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var lane = new Lane(threads)) {
      assertThat(
              lane.send(() -> {
                await(read);
                return takes(1);
              }))
          .isTrue();
      assertThat(taken).isEmpty();
      read.countDown();
      for (var batch = 2; batch < 100; batch++) {
        var next = batch;
        assertThat(lane.send(() -> takes(next))).isTrue();
      }
      assertThat(lane.isClear()).isTrue();
    }
    assertThat(taken).hasSize(99).isSorted();
  }

  @Test
  void afterABatchThatWasNotTakenNoneIsSent() {
    try (var lane = new Lane(Runnable::run)) {
      assertThat(lane.send(() -> false)).isTrue();
      assertThat(lane.send(() -> takes(2))).isFalse();
      assertThat(lane.isClear()).isFalse();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void whatFailedIsToldToWhoSendsTheNext() {
    try (var lane = new Lane(Runnable::run)) {
      assertThat(lane.send(LaneTest::fails)).isTrue();
      assertThatThrownBy(() -> lane.send(() -> takes(2))).hasMessageContaining("a fault");
    }
    assertThat(taken).isEmpty();
  }

  private static boolean fails() {
    throw new IllegalStateException("a fault");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
