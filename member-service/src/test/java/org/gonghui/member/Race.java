package org.gonghui.member;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many callers who begin at the same moment.
public final class Race {
  private Race() {}

  /// @return what each of them got
  public static <T> List<T> of(int callers, Callable<T> call) {
    var together = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var running = new ArrayList<Future<T>>();
      for (var i = 0; i < callers; i++) {
        running.add(threads.submit(() -> begin(together, call)));
      }
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static <T> T begin(CyclicBarrier together, Callable<T> call) throws Exception {
    together.await();
    return call.call();
  }
}
