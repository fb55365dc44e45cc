package org.gonghui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// The highest points of a gateway's memory while something goes on.
///
/// @param process MiB, of the process
/// @param heap MiB that live in the heap
record MemoryCurve(double process, double heap) {
  private static final Duration APART = Duration.ofMillis(200);
  private static final int LOOKS_TO_A_COLLECTION = 10;

  /// Something that may fail as network does.
  @FunctionalInterface
  interface Phase {
    void play() throws IOException;
  }

  /// While nothing goes on, for a moment.
  static MemoryCurve resting(Memory memory) throws IOException {
    return during(memory, () -> Rest.of(APART.multipliedBy(LOOKS_TO_A_COLLECTION)));
  }

  static MemoryCurve during(Memory memory, Phase phase) throws IOException {
    var over = new AtomicBoolean();
    try (var thread = Executors.newSingleThreadExecutor()) {
      var curve = CompletableFuture.supplyAsync(() -> seen(memory, over), thread);
      try {
        phase.play();
      } finally {
        over.set(true);
      }
      return curve.join();
    }
  }

  /// The first look collects, so that the shortest phase has one.
  private static MemoryCurve seen(Memory memory, AtomicBoolean over) {
    var highest = new MemoryCurve(0, 0);
    for (var looks = 0; !over.get(); looks++) {
      var heap = looks % LOOKS_TO_A_COLLECTION == 0 ? liveHeap(memory) : 0;
      highest = highest.or(memory.process(), heap);
      Rest.of(APART);
    }
    return highest;
  }

  private static double liveHeap(Memory memory) {
    try {
      return memory.liveHeap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MemoryCurve or(double otherProcess, double otherHeap) {
    return new MemoryCurve(Math.max(process, otherProcess), Math.max(heap, otherHeap));
  }

  /// MiB that it took more than while it rested, in its heap and outside.
  double over(MemoryCurve resting) {
    return process - resting.process + heap - resting.heap;
  }
}
