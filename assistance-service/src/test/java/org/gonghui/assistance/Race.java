package org.gonghui.assistance;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many callers who start at the same moment.
public final class Race {
  private Race() {}

  /// @param call what each caller does, by its number
  /// @return what each got
  public static <T> List<T> of(int callers, IntFunction<T> call) {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      return IntStream.range(0, callers)
          .mapToObj(caller ->
              threads.submit(() -> {
                await(start);
                return call.apply(caller);
              }))
          .toList()
          .stream()
          .map(Race::result)
          .toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
