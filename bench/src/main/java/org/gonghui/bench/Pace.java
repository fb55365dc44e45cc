package org.gonghui.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Calls at a set rate, whether the last one was answered or not: a slow answer holds up no later call, and what a call
/// waited for its turn is part of its latency.
record Pace(int perSecond, Duration time) {

  long calls() {
    return perSecond * time.toSeconds();
  }

  /// @return from the moment that each call was due until it was answered
  /// @throws IllegalStateException when one was answered badly
  Latencies call(Runnable once) {
    var interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var begin = System.nanoTime();
    var answered = new ArrayList<Future<Long>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0L; n < calls(); n++) {
        var due = begin + n * interval;
        await(due);
        answered.add(
            threads.submit(() -> {
              once.run();
              return System.nanoTime() - due;
            }));
      }
      var nanos = new ArrayList<Long>();
      for (var each : answered) {
        nanos.add(each.get());
      }
      return new Latencies(nanos);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(long due) {
    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
