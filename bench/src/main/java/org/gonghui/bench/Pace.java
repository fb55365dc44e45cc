package org.gonghui.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    var answered =
        ask(() -> {
          once.run();
          return true;
        });
    return new Latencies(answered.stream().map(Timed::nanos).toList());
  }

  /// @return what came of each call, in the order in which they were due
  /// @throws IllegalStateException when one failed
  <A> List<Timed<A>> ask(Callable<A> once) {
    var interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var begin = System.nanoTime();
    var answered = new ArrayList<Future<Timed<A>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0L; n < calls(); n++) {
        var due = begin + n * interval;
        await(due);
        Callable<Timed<A>> timed = () -> new Timed<>(once.call(), System.nanoTime() - due);
        answered.add(threads.submit(timed));
      }
      var all = new ArrayList<Timed<A>>();
      for (var each : answered) {
        all.add(each.get());
      }
      return all;
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
