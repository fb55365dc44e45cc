package org.gonghui.testing;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Many callers who start at the same moment.
public final class Race {
  private Race() {}

  /// @param call what each caller does
  /// @return what each got
  public static <T> List<T> of(int callers, Supplier<T> call) {
    return of(callers, caller -> call.get());
  }

  /// @param call what each caller does, by its number, from 0
  /// @return what each got, in order of the callers
  public static <T> List<T> of(int callers, IntFunction<T> call) {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var running =
          IntStream.range(0, callers)
              .mapToObj(caller ->
                  threads.submit(() -> {
                    await(start);
                    return call.apply(caller);
                  }))
              .toList();
      return running.stream().map(Race::result).toList();
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
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
