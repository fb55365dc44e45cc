package org.gonghui.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Several who call one thing again and again, each as soon as the last call was answered.
public final class Callers {
  private final int callers;
  private final Duration time;

  public Callers(int callers, Duration time) {
    this.callers = callers;
    this.time = time;
  }

  /// @return how many calls were answered
  /// @throws IllegalStateException when one was answered badly
  public long call(Runnable once) {
    var end = System.nanoTime() + time.toNanos();
    Callable<Long> caller =
        () -> {
          var calls = 0L;
          while (System.nanoTime() < end) {
            once.run();
            calls++;
          }
          return calls;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sum = 0L;
      for (var done :
          threads.invokeAll(IntStream.range(0, callers).mapToObj(n -> caller).toList())) {
        sum += done.get();
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
