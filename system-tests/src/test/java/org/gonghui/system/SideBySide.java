package org.gonghui.system;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Work on many things at a time, no more of them than are wanted.
///
/// @param most how many at a time
record SideBySide(int most) {
  /// Keeps a small machine busy without making anybody wait for their turn until a deadline.
  static final SideBySide A_FEW = new SideBySide(8);

  /// @return what came of each, in the order of the things
  <T, R> List<R> each(List<T> things, Function<T, R> work) {
    try (var threads = Executors.newFixedThreadPool(most, Thread.ofVirtual().factory())) {
      var started = things.stream().map(thing -> threads.submit(() -> work.apply(thing))).toList();
      return started.stream().map(SideBySide::result).toList();
    }
  }

  private static <R> R result(Future<R> work) {
    try {
      return work.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
