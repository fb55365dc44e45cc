package org.gonghui.screening;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many callers at once, let go together.
public final class Race {

  private Race() {}

  /// @return what each caller got, in order of the callers
  public static <T> List<T> of(int callers, IntFunction<T> call) {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var running =
          IntStream.range(0, callers)
              .<Callable<T>>mapToObj(i ->
                  () -> {
                    start.await();
                    return call.apply(i);
                  })
              .map(threads::submit)
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
}
